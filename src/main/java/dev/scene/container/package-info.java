/// Starts, watches and removes runner containers; the only home of docker-java.
///
/// Uses callback and the nouns. Used by queue.
@NullMarked
package dev.scene.container;

import org.jspecify.annotations.NullMarked;

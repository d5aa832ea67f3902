/// Starts, watches and removes runner containers; the only home of docker-java.
///
/// Uses run, catalog, event. Used by queue and launch.
@NullMarked
package dev.scene.container;

import org.jspecify.annotations.NullMarked;

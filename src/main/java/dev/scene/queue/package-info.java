/// Gives queued executions to runners: claims, caps, leases and deadlines.
///
/// Uses container and the nouns. Used by launch.
@NullMarked
package dev.scene.queue;

import org.jspecify.annotations.NullMarked;

/// The way of an event to its receivers: a row for each, attempts, and what came of them.
///
/// Uses event, platform. Used by the edges.
@NullMarked
package dev.scene.webhook.delivery;

import org.jspecify.annotations.NullMarked;

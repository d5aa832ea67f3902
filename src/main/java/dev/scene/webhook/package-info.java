/// Who is told of events: subscriptions, their secrets and their rules.
///
/// Uses event, platform. Used by the edges.
@NullMarked
package dev.scene.webhook;

import org.jspecify.annotations.NullMarked;

/// One request to a receiver and its answer, within limits that hold whatever the receiver does.
///
/// The only home of the HTTP client.
@NullMarked
package dev.scene.webhook.post;

import org.jspecify.annotations.NullMarked;

/// What happened, as other programs are told of it: rows that are written with the change itself
/// and wait there for whoever passes them on.
///
/// Uses platform. Written by everything that changes state, read by webhook.
@NullMarked
package dev.scene.event.outbox;

import org.jspecify.annotations.NullMarked;

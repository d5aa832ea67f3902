/// The log of what happened, written in the same transaction as the change that it tells of.
///
/// Uses platform. Used by everything that changes state.
@NullMarked
package dev.scene.event;

import org.jspecify.annotations.NullMarked;

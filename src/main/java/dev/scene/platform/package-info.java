/// What every package may use: ids, the clock, typed configuration, problems that a user can meet.
///
/// Uses nothing of ours.
@NullMarked
package dev.scene.platform;

import org.jspecify.annotations.NullMarked;

/// Turns a batch into the executions of a run: tasks x browsers x viewports. Pure.
///
/// Uses catalog, run. Used by launch.
@NullMarked
package dev.scene.expand;

import org.jspecify.annotations.NullMarked;

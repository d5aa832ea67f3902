/// What can be set while the service runs: one door to what holds now, whether the environment, a
/// person or nobody has said it.
///
/// Uses event. Used by whatever follows a setting.
@NullMarked
package dev.scene.settings;

import org.jspecify.annotations.NullMarked;

/// Draws a comparison for a person: both pictures side by side, with everything marked that
/// happened.
///
/// [Composite] is the door. Uses image. Used by cli.
@NullMarked
package dev.scene.image.sheet;

import org.jspecify.annotations.NullMarked;

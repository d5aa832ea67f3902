/// Which row of one picture belongs to which of the other.
///
/// [Pair] decodes both, [Aligner] finds the bands. Uses image.png. Used by image and image.pixels.
@NullMarked
package dev.scene.image.rows;

import org.jspecify.annotations.NullMarked;

/// Judges the pixels of rows that belong together: equal, tolerated, noise or changed.
///
/// [PixelStage] makes the mask, [Noise] has the last word on it. Uses image.png and image.rows.
/// Used by image.
@NullMarked
package dev.scene.image.pixels;

import org.jspecify.annotations.NullMarked;

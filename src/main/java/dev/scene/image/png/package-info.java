/// Reads and writes PNG files: from untrusted bytes to rows of pixels, within limits.
///
/// [PngHeader] answers without decoding, [Scanlines] reads rows, [PngDecoder] pixels;
/// [PaletteWriter] writes. Uses nothing of ours. Used by image.
@NullMarked
package dev.scene.image.png;

import org.jspecify.annotations.NullMarked;

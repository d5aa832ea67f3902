/// Reads, compares and draws pictures: pure functions on plain arrays, no framework and no I/O
/// beyond bytes.
///
/// [Comparer] is the door; [PngHeader] and [Thumbnails] stand beside it. Uses nothing of ours. Used
/// by compare.
@NullMarked
package dev.scene.image;

import org.jspecify.annotations.NullMarked;

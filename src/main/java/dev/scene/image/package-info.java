/// Reads, compares and draws pictures: pure functions on plain arrays, no framework and no I/O
/// beyond bytes.
///
/// Uses nothing of ours. Used by compare.
@NullMarked
package dev.scene.image;

import org.jspecify.annotations.NullMarked;

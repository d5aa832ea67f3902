/// Freezes the pictures of a recording run and answers which baseline a run compares with.
///
/// Uses run, artifact. Used by launch, compare and the edges.
@NullMarked
package dev.scene.baseline;

import org.jspecify.annotations.NullMarked;

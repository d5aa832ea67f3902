/// The content-addressed store of files and the rows that name them.
///
/// Uses platform. Used by callback, compare, baseline and the edges.
@NullMarked
package dev.scene.artifact;

import org.jspecify.annotations.NullMarked;

/// Verdicts of people on what a comparison run found, and the baseline that comes of them.
///
/// Uses baseline, run, catalog, artifact, event, platform. Used by the edges.
@NullMarked
package dev.scene.review;

import org.jspecify.annotations.NullMarked;

/// `./scene compare`: pairs of files against each other, for people and for programs.
///
/// Uses image, and of run and compare how a difference is told; nothing of Quarkus, so that it
/// starts in a fraction of a second.
@NullMarked
package dev.scene.cli.compare;

import org.jspecify.annotations.NullMarked;

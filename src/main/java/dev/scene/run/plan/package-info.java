/// What a run was launched with, frozen.
@NullMarked
package dev.scene.run.plan;

import org.jspecify.annotations.NullMarked;

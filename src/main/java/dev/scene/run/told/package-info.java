/// What other programs are told of runs and executions.
@NullMarked
package dev.scene.run.told;

import org.jspecify.annotations.NullMarked;

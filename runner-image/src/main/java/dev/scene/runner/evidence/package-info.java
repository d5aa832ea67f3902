/// What is known of an execution, and the files that tell it.
@NullMarked
package dev.scene.runner.evidence;

import org.jspecify.annotations.NullMarked;

/// What is compared with what, and what it found.
@NullMarked
package dev.scene.run.comparison;

import org.jspecify.annotations.NullMarked;

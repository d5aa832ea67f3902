/// What can go wrong with a page, in words that name the step, the place and the remedy.
@NullMarked
package dev.scene.runner.trouble;

import org.jspecify.annotations.NullMarked;

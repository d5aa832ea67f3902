/// From an empty page to the picture.
@NullMarked
package dev.scene.runner.capture;

import org.jspecify.annotations.NullMarked;

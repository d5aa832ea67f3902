/// What the container was started with.
@NullMarked
package dev.scene.runner.setup;

import org.jspecify.annotations.NullMarked;

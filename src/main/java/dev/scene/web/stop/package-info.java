/// Ending runs and executions by hand, and starting again what failed.
@NullMarked
package dev.scene.web.stop;

import org.jspecify.annotations.NullMarked;

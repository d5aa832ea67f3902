/// Drives the screens in a real browser, over a real service that captures with real runners.
@NullMarked
package dev.scene.frontend;

import org.jspecify.annotations.NullMarked;

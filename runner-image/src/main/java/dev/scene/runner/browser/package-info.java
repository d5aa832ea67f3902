/// The browser process, its contexts, and how they are ended from outside.
@NullMarked
package dev.scene.runner.browser;

import org.jspecify.annotations.NullMarked;

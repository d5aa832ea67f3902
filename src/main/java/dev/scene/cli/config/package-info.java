/// `scene config`: what is set up as one file, from one installation to another.
@NullMarked
package dev.scene.cli.config;

import org.jspecify.annotations.NullMarked;

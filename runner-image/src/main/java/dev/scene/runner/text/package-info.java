/// What is written where people read it: one line, without secrets.
@NullMarked
package dev.scene.runner.text;

import org.jspecify.annotations.NullMarked;

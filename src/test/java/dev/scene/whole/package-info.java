/// The whole job against a real database and a real engine.
@NullMarked
package dev.scene.whole;

import org.jspecify.annotations.NullMarked;

/// What the service promises while everything around it dies: each test breaks one thing, again and
/// again, and lets a checker that knows only what clients saw look at what is left.
@NullMarked
package dev.scene.faults;

import org.jspecify.annotations.NullMarked;

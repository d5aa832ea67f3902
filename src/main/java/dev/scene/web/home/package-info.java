/// The first steps of whoever has nothing set up: the demo, which the service serves and captures
/// itself.
@NullMarked
package dev.scene.web.home;

import org.jspecify.annotations.NullMarked;

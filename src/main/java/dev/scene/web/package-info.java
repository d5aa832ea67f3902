/// Pages and htmx fragments, a class per screen.
@NullMarked
package dev.scene.web;

import org.jspecify.annotations.NullMarked;

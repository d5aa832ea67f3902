/// One execution: its pictures over each other, what was found, what it left behind.
///
/// Uses web. Used by nobody.
@NullMarked
package dev.scene.web.viewer;

import org.jspecify.annotations.NullMarked;

/// All runs, newest first, and what narrows them down.
///
/// Uses web. Used by nobody.
@NullMarked
package dev.scene.web.stream;

import org.jspecify.annotations.NullMarked;

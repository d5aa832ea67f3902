/// The form that starts a run.
///
/// Uses web. Used by nobody.
@NullMarked
package dev.scene.web.launch;

import org.jspecify.annotations.NullMarked;

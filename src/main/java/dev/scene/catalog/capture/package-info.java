/// How a page is prepared and captured, as far as one level says: project, page or task.
///
/// Uses platform. Used by catalog and everything above it.
@NullMarked
package dev.scene.catalog.capture;

import org.jspecify.annotations.NullMarked;

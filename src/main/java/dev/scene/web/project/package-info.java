/// Projects with their pages, tasks and batches.
///
/// Uses web. Used by nobody.
@NullMarked
package dev.scene.web.project;

import org.jspecify.annotations.NullMarked;

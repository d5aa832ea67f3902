/// What people configure: projects, pages, tasks and batches, and the rules they keep.
///
/// Uses event, platform. Used by launch and the edges.
@NullMarked
package dev.scene.catalog;

import org.jspecify.annotations.NullMarked;

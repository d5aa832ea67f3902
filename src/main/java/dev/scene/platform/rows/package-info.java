/// How records stand in rows: which column is which component, and how values are written.
///
/// Uses nothing. Used by `dev.scene.platform.Rows`; the annotations by every record of a table.
@NullMarked
package dev.scene.platform.rows;

import org.jspecify.annotations.NullMarked;

/// Opens a run: idempotency, baseline choice, frozen configuration.
///
/// Uses expand, queue, container, baseline and the nouns. Used by the edges.
@NullMarked
package dev.scene.launch;

import org.jspecify.annotations.NullMarked;

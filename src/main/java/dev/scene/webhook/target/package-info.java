/// Which addresses may be told anything: by how they are written, and by where they lead.
///
/// Uses nothing but platform.
@NullMarked
package dev.scene.webhook.target;

import org.jspecify.annotations.NullMarked;

/// Runs as people look back on them: searched, in brief, over time.
@NullMarked
package dev.scene.run.past;

import org.jspecify.annotations.NullMarked;

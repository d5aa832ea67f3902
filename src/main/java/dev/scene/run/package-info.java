/// Runs, executions and their states; the only writer of a status.
///
/// Uses catalog, artifact, event, platform. Used by every stage.
@NullMarked
package dev.scene.run;

import org.jspecify.annotations.NullMarked;

/// The states of executions and the only ways from one to the next; pure.
///
/// Uses nothing of the rest.
@NullMarked
package dev.scene.run.state;

import org.jspecify.annotations.NullMarked;

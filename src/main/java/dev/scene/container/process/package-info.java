/// Runners as child processes of this machine, for machines without a Docker engine.
@NullMarked
package dev.scene.container.process;

import org.jspecify.annotations.NullMarked;

/// The command line: starts the service and runs the demo through the public API.
@NullMarked
package dev.scene.cli;

import org.jspecify.annotations.NullMarked;

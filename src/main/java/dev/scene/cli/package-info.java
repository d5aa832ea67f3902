/// The command line: starts the service, runs the demo through the public API, and in `compare`
/// compares pictures without a service.
@NullMarked
package dev.scene.cli;

import org.jspecify.annotations.NullMarked;

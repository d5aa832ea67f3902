/// With what services are started, disturbed, killed and checked.
@NullMarked
package dev.scene.faults.harness;

import org.jspecify.annotations.NullMarked;

/// Which batches can be compared, and comparing them.
@NullMarked
package dev.scene.api.check;

import org.jspecify.annotations.NullMarked;

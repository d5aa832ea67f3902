/// Baselines: what there is, what each froze, and how any two of them differ.
@NullMarked
package dev.scene.web.baseline;

import org.jspecify.annotations.NullMarked;

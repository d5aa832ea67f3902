/// `scene run` and what belongs to it: starts runs, watches them, tells how they ended.
@NullMarked
package dev.scene.cli.run;

import org.jspecify.annotations.NullMarked;

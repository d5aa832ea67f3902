/// Starting, watching and looking at runs, and the baselines that they make.
///
/// Uses web. Used by nobody.
@NullMarked
package dev.scene.web.run;

import org.jspecify.annotations.NullMarked;

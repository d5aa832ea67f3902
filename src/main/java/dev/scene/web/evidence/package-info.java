/// What an execution left behind, as screens show it: phases, kept files, versions.
///
/// Uses web. Used by the screens of runs and of dry runs.
@NullMarked
package dev.scene.web.evidence;

import org.jspecify.annotations.NullMarked;

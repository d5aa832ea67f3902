/// Decides which picture is compared with which, stores what was found, and concludes runs.
///
/// Uses baseline, image and the nouns. Used by callback.
@NullMarked
package dev.scene.compare;

import org.jspecify.annotations.NullMarked;

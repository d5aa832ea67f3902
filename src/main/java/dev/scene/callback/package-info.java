/// What runners post: events, artifacts and results; checks their tokens, first write wins.
///
/// Uses compare, image and the nouns. Used by nobody: runners post to it.
@NullMarked
package dev.scene.callback;

import org.jspecify.annotations.NullMarked;

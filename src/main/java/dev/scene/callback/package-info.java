/// What runners post: events, artifacts and results; checks their tokens, first write wins.
///
/// Uses compare and the nouns. Used by container and queue.
@NullMarked
package dev.scene.callback;

import org.jspecify.annotations.NullMarked;

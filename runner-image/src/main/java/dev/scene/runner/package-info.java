/// Takes screenshots for a Scene service that started this container, and knows nothing else of it.
///
/// Everything goes over HTTP, as `runner-image/contract` says: claim, capture, upload, complete.
@NullMarked
package dev.scene.runner;

import org.jspecify.annotations.NullMarked;

/// What is set up, as one document: read as a whole, and made so as a whole.
@NullMarked
package dev.scene.api.setup;

import org.jspecify.annotations.NullMarked;

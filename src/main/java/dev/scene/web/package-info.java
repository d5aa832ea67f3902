/// The pages that people open, and the htmx fragments of them: what all screens share is here, the
/// screens are in a package for each feature.
///
/// Uses access, the stages and the nouns. Used by nobody.
@NullMarked
package dev.scene.web;

import org.jspecify.annotations.NullMarked;

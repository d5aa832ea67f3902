/// The pages of the whole installation: what can be set, and what it is made of.
@NullMarked
package dev.scene.web.settings;

import org.jspecify.annotations.NullMarked;

/// What is set up in parts, for lists that are longer than an answer.
@NullMarked
package dev.scene.catalog.listing;

import org.jspecify.annotations.NullMarked;

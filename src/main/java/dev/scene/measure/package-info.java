/// How the service is: what it needs, for health and for the pages, and numbers for `/metrics`.
///
/// Uses everything but the other edges. Used by web and api.
@NullMarked
package dev.scene.measure;

import org.jspecify.annotations.NullMarked;

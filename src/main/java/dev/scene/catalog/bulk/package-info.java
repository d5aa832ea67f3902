/// Many pages at once: read from a sitemap, named, and made together with their tasks and a batch.
@NullMarked
package dev.scene.catalog.bulk;

import org.jspecify.annotations.NullMarked;

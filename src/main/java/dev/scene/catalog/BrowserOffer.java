package dev.scene.catalog;

import java.util.Optional;

/// Which browsers the runners have. Whoever knows the runners implements this, so that the catalog
/// need not; as long as nobody does, every browser is offered.
public interface BrowserOffer {
  /// Why the browser can't be had, as the end of a sentence that begins with its name and tells
  /// what to do; empty when it can, or when that is not known yet.
  Optional<String> whyNot(Browser browser);
}

package dev.scene.catalog;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields by which a draft of any level says how pictures are compared; see [PixelRules].
interface RuleFields {
  @Nullable Double pixelThreshold();

  @Nullable Integer pixelTolerance();

  @Nullable Boolean ignoreAntiAliasing();

  @Nullable Boolean ignoreNoise();

  @Nullable Boolean alignRows();

  @Nullable List<Box> ignoreRegions();

  /// The same as one value.
  default PixelRules rules() {
    return new PixelRules(
        pixelThreshold(),
        pixelTolerance(),
        ignoreAntiAliasing(),
        ignoreNoise(),
        alignRows(),
        Objects.requireNonNullElse(ignoreRegions(), List.of()));
  }
}

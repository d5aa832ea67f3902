package dev.scene.launch;

import dev.scene.catalog.PixelRules;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the installation says of how pixels are compared: the last level, so it says everything.
@ApplicationScoped
public class PixelDefaults {
  private final LaunchConfig config;
  private final DiffConfig diff;

  PixelDefaults(LaunchConfig config, DiffConfig diff) {
    this.config = config;
    this.diff = diff;
  }

  public PixelRules rules() {
    return new PixelRules(
        config.pixelThreshold(),
        diff.pixelTolerance(),
        config.ignoreAntiAliasing(),
        config.ignoreNoise(),
        config.alignRows(),
        List.of());
  }
}

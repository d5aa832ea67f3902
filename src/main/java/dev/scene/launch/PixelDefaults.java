package dev.scene.launch;

import dev.scene.catalog.PixelRules;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/// What the installation says of how pixels are compared, the last level, so it says everything;
/// and how long a run may take.
@ApplicationScoped
public class PixelDefaults {
  private final LaunchConfig config;
  private final Settings settings;

  PixelDefaults(LaunchConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  /// Seconds for a whole run; 0 for none.
  int runTimeoutSeconds() {
    return settings.now().runTimeoutSeconds();
  }

  public PixelRules rules() {
    return new PixelRules(
        config.pixelThreshold(),
        settings.now().diffPixelTolerance(),
        config.ignoreAntiAliasing(),
        config.ignoreNoise(),
        config.alignRows(),
        List.of());
  }
}

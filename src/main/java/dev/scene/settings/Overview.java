package dev.scene.settings;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What holds, and who said so.
///
/// @param version to be sent with a change, so that nobody's is lost
/// @param defaults what would hold if nobody had said anything while the service ran
public record Overview(int version, Values values, Values defaults, Map<Setting, Origin> origins) {

  /// Where the setting is locked, in words; null when it can be changed.
  public @Nullable String lock(Setting setting) {
    return origins.get(setting) instanceof Origin.Locked(String source) ? source : null;
  }
}

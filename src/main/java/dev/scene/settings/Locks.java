package dev.scene.settings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/// The settings that the environment holds, so that nobody changes them here.
@ApplicationScoped
class Locks {
  /// What the code itself says stands below every file, option and variable.
  private static final int LEAST_ORDINAL = 100;

  private final Map<Setting, String> sources;

  Locks(Config config) {
    Map<Setting, String> found = new EnumMap<>(Setting.class);
    for (Setting setting : Setting.values()) {
      source(setting, config.getConfigValue(setting.property()))
          .ifPresent(source -> found.put(setting, source));
    }
    sources = Collections.unmodifiableMap(found);
  }

  private static Optional<String> source(Setting setting, ConfigValue value) {
    if (value.getRawValue() == null
        || value.getRawValue().isBlank()
        || value.getSourceOrdinal() < LEAST_ORDINAL) {
      return Optional.empty();
    }
    String name = String.valueOf(value.getSourceName());
    return Optional.of(
        name.startsWith("Env") || name.contains("EnvConfigSource")
            ? "the environment variable " + setting.variable()
            : "%s (%s)".formatted(setting.property(), name));
  }

  /// The locked settings, each with what holds it.
  Map<Setting, String> all() {
    return sources;
  }
}

package dev.scene.settings;

/// In which zone times are shown.
public enum TimeDisplay {
  UTC,
  /// That of whoever looks.
  LOCAL
}

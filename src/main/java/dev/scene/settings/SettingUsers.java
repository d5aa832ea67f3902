package dev.scene.settings;

import java.util.List;

/// Who uses what is offered. Whoever keeps such things implements this, so that the settings need
/// not know them.
public interface SettingUsers {
  /// The tasks with this window size, by their names.
  List<String> ofViewport(WindowSize size);

  /// The tasks with this browser, by their names.
  List<String> ofBrowser(String browser);
}

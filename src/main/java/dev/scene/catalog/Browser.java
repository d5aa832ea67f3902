package dev.scene.catalog;

/// The browsers that a task can ask for, by Playwright's names.
public enum Browser {
  CHROMIUM,
  FIREFOX,
  WEBKIT
}

package dev.scene.web.notice;

/// A sentence about the service, and what to do.
///
/// @param tone `error`, `warning` or `plain`, which is nothing to worry about
record Notice(String tone, String icon, String what, String remedy) {
  static Notice error(String what, String remedy) {
    return new Notice("error", "error", what, remedy);
  }

  static Notice warning(String what, String remedy) {
    return new Notice("warning", "warning", what, remedy);
  }

  static Notice plain(String what, String remedy) {
    return new Notice("plain", "info", what, remedy);
  }
}

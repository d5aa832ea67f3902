package dev.scene.runner.capture;

/// Cuts what is captured down to what browsers draw and the service takes.
record Crop(Rect rect, boolean isCut) {
  /// Beyond this browsers and image readers disagree about what they can draw.
  static final int MAX_PIXELS = 32_767;

  /// The service refuses pictures with more.
  static final long MAX_AREA = 80_000_000;

  /// @param scale device pixels for each CSS pixel
  static Crop of(Rect wanted, double scale) {
    double width = Math.min(wanted.width(), Math.floor(MAX_PIXELS / scale));
    double most = Math.floor(MAX_AREA / (width * scale) / scale);
    double height =
        Math.min(wanted.height(), Math.min(Math.floor(MAX_PIXELS / scale), Math.max(1, most)));
    boolean cut = width < wanted.width() || height < wanted.height();
    return new Crop(new Rect(wanted.x(), wanted.y(), width, height), cut);
  }
}

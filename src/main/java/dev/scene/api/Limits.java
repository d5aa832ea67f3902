package dev.scene.api;

/// How much programs may ask of the API at once.
public final class Limits {
  /// Items in one part of a list.
  public static final int ITEMS = 100;

  /// Lines in one part of a log.
  public static final int LOG_LINES = 1000;

  /// How long an answer without lines is held back, at most.
  public static final int WAIT_S = 30;

  /// Bytes of one body of JSON.
  public static final int JSON_BYTES = 1_000_000;

  private Limits() {}
}

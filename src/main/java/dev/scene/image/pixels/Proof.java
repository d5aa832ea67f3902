package dev.scene.image.pixels;

import java.util.List;

/// How well a shift must explain a group of pixels; found on letters of four typefaces in eight
/// sizes, shifted and replaced.
///
/// @param foreignShare share of pixels that no shift explains which may be among the others
/// @param shift the longest shift that is believed, in pixels
/// @param limits one of which must hold
record Proof(double foreignShare, double shift, List<Limit> limits) {
  private static final double ANY = Double.MAX_VALUE;

  static final Proof BEYOND_DOUBT = of(0, 1.1, new Limit(.6, .05), new Limit(.3, .3));
  static final Proof CONVINCING =
      of(0, ANY, new Limit(.78, .06), new Limit(.5, .15), new Limit(.3, 1));
  static final Proof REDRAWN =
      of(0, ANY, new Limit(.78, .06), new Limit(.5, .3), new Limit(.45, 1));
  static final Proof LIKELY =
      of(.3, ANY, new Limit(.85, .15), new Limit(.6, .4), new Limit(.45, 1));

  private static Proof of(double foreignShare, double shift, Limit... limits) {
    return new Proof(foreignShare, shift, List.of(limits));
  }

  boolean holds(double unexplained, double imbalance) {
    return limits.stream()
        .anyMatch(limit -> unexplained <= limit.unexplained && imbalance <= limit.imbalance);
  }

  /// What may be left unexplained, and how one-sided the change may be then. An edge has but one
  /// side and can't be balanced: its gradients must explain the more.
  record Limit(double unexplained, double imbalance) {}
}

package dev.scene.image.pixels;

/// How well a shift explains what differs, summed up over pixels.
///
/// The least squares of B. Lucas and T. Kanade (1981): where a pattern is shifted by s, each pixel
/// changes by about -s · gradient. Sums of several places can be added.
final class Flow {
  private double xx;
  private double xy;
  private double yy;
  private double xd;
  private double yd;
  private double dd;

  /// One channel of one pixel that changed by `change`, with the mean gradient of both pictures.
  void add(double gradientX, double gradientY, double change) {
    xx += gradientX * gradientX;
    xy += gradientX * gradientY;
    yy += gradientY * gradientY;
    xd += gradientX * change;
    yd += gradientY * change;
    dd += change * change;
  }

  void add(Flow other) {
    xx += other.xx;
    xy += other.xy;
    yy += other.yy;
    xd += other.xd;
    yd += other.yd;
    dd += other.dd;
  }

  /// Length of the shift that explains most, in pixels; of a thin stroke it tells too much.
  double length() {
    return dd == 0 ? 0 : Math.hypot(x(), y());
  }

  private double x() {
    return ((yy + damping()) * -xd + xy * yd) / determinant();
  }

  private double y() {
    return ((xx + damping()) * -yd + xy * xd) / determinant();
  }

  private double determinant() {
    return (xx + damping()) * (yy + damping()) - xy * xy;
  }

  /// Keeps the equations solvable where all gradients point one way.
  private double damping() {
    return .01 * (xx + yy) + 1;
  }

  /// Share of the change, as amplitude from 0 to 1, that the best shift of at most one pixel
  /// leaves.
  double unexplained() {
    if (dd == 0) {
      return 0;
    }
    double beyond = Math.max(1, length());
    double x = x() / beyond;
    double y = y() / beyond;
    double left = dd + 2 * (x * xd + y * yd) + x * x * xx + 2 * x * y * xy + y * y * yy;
    return Math.sqrt(Math.max(0, left) / dd);
  }
}

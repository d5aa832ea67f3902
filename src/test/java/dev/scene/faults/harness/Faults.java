package dev.scene.faults.harness;

import java.util.Random;

/// How much is broken and by which dice: `-Dfaults=full` for the whole numbers, `-Dfaults.seed=` to
/// break the same again.
public final class Faults {
  private static final boolean FULL = "full".equals(System.getProperty("faults", "short"));
  private static final long SEED =
      Long.getLong("faults.seed", new Random().nextLong(1, 1_000_000_000L));

  private Faults() {}

  public static boolean full() {
    return FULL;
  }

  /// The number of the full suite, or that of the short one.
  public static int times(int full, int brief) {
    return FULL ? full : brief;
  }

  /// Dice for one test, of the suite's seed and the test's name; the seed is printed.
  public static Random dice(String test) {
    say(test, "-Dfaults=%s -Dfaults.seed=%d".formatted(FULL ? "full" : "short", SEED));
    return new Random(SEED ^ test.hashCode());
  }

  /// Prints a figure of the suite, where the closing table is read from.
  public static void say(String test, String figure) {
    System.out.printf("faults: %-4s %s%n", test, figure);
  }
}

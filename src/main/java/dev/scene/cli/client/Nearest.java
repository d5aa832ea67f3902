package dev.scene.cli.client;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/// Finds what somebody may have meant.
public final class Nearest {
  private Nearest() {}

  /// The name that takes the fewest changed letters, where these are few beside its length.
  public static Optional<String> to(String typed, Collection<String> names) {
    String plain = typed.toLowerCase(Locale.ROOT);
    return names.stream()
        .filter(name -> steps(plain, name) <= Math.max(2, name.length() / 3))
        .min(Comparator.comparingInt(name -> steps(plain, name)));
  }

  // Levenshtein's distance, one row at a time; a name that goes on after what was typed is near
  private static int steps(String plain, String name) {
    String other = name.toLowerCase(Locale.ROOT);
    if (plain.length() >= 3 && other.startsWith(plain)) {
      return 1;
    }
    int[] row = new int[other.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= plain.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int replaced = diagonal + (plain.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}

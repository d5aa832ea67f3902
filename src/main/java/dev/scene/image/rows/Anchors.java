package dev.scene.image.rows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Runs of rows with equal keys, found from rows whose key is there just once in both pictures.
///
/// Patience diff as Bram Cohen described it: unique rows, their longest increasing subsequence,
/// runs grown from these as far as keys are equal, then the same within each gap.
final class Anchors {
  private static final int DEEPEST = 6;

  private final int[] expectedKeys;
  private final int[] actualKeys;
  private final List<Run> runs = new ArrayList<>();

  private Anchors(int[] expectedKeys, int[] actualKeys) {
    this.expectedKeys = expectedKeys;
    this.actualKeys = actualKeys;
  }

  /// Runs in the order of both pictures; keys are indexed by row.
  static List<Run> find(int[] expectedKeys, int[] actualKeys, Span span) {
    Anchors anchors = new Anchors(expectedKeys, actualKeys);
    anchors.search(span, 0);
    return anchors.runs;
  }

  private void search(Span span, int depth) {
    if (span.oneSided() || depth > DEEPEST) {
      return;
    }
    long[] chain = increasing(uniquePairs(span));
    int expected = span.expected();
    int actual = span.actual();
    for (long pair : chain) {
      if (expectedOf(pair) < expected || actualOf(pair) < actual) {
        continue;
      }
      Run run = grow(pair, new Span(expected, span.expectedEnd(), actual, span.actualEnd()));
      search(new Span(expected, run.expected(), actual, run.actual()), depth + 1);
      runs.add(run);
      expected = run.expectedEnd();
      actual = run.actualEnd();
    }
    if (chain.length > 0) {
      search(new Span(expected, span.expectedEnd(), actual, span.actualEnd()), depth + 1);
    }
  }

  private Run grow(long pair, Span span) {
    int up = 0;
    int expected = expectedOf(pair);
    int actual = actualOf(pair);
    while (expected - up > span.expected()
        && actual - up > span.actual()
        && expectedKeys[expected - up - 1] == actualKeys[actual - up - 1]) {
      up++;
    }
    int down = 1;
    while (expected + down < span.expectedEnd()
        && actual + down < span.actualEnd()
        && expectedKeys[expected + down] == actualKeys[actual + down]) {
      down++;
    }
    return new Run(expected - up, actual - up, up + down);
  }

  /// Rows whose key is once in each picture, as (expected, actual) in the order of the expected
  /// one.
  private long[] uniquePairs(Span span) {
    long[] left = unique(expectedKeys, span.expected(), span.expectedEnd());
    long[] right = unique(actualKeys, span.actual(), span.actualEnd());
    long[] pairs = new long[Math.min(left.length, right.length)];
    int found = 0;
    int i = 0;
    int j = 0;
    while (i < left.length && j < right.length) {
      int order = Long.compare(left[i] >> 32, right[j] >> 32);
      if (order == 0) {
        pairs[found++] = (left[i] << 32) | (right[j] & 0xFFFFFFFFL);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
    pairs = Arrays.copyOf(pairs, found);
    Arrays.sort(pairs);
    return pairs;
  }

  /// (key, row) of every row whose key is not repeated, by key.
  private static long[] unique(int[] keys, int from, int to) {
    long[] sorted = new long[to - from];
    for (int row = from; row < to; row++) {
      sorted[row - from] = ((long) keys[row] << 32) | row;
    }
    Arrays.sort(sorted);
    int kept = 0;
    for (int i = 0; i < sorted.length; i++) {
      boolean repeated =
          (i > 0 && sorted[i] >> 32 == sorted[i - 1] >> 32)
              || (i + 1 < sorted.length && sorted[i] >> 32 == sorted[i + 1] >> 32);
      if (!repeated) {
        sorted[kept++] = sorted[i];
      }
    }
    return Arrays.copyOf(sorted, kept);
  }

  /// The longest chain of pairs that increases in both.
  private static long[] increasing(long[] pairs) {
    int[] tails = new int[pairs.length];
    int[] before = new int[pairs.length];
    int length = 0;
    for (int i = 0; i < pairs.length; i++) {
      int place = place(pairs, tails, length, actualOf(pairs[i]));
      before[i] = place == 0 ? -1 : tails[place - 1];
      tails[place] = i;
      length = Math.max(length, place + 1);
    }
    long[] chain = new long[length];
    int at = length == 0 ? -1 : tails[length - 1];
    for (int i = length - 1; i >= 0; i--) {
      chain[i] = pairs[at];
      at = before[at];
    }
    return chain;
  }

  private static int place(long[] pairs, int[] tails, int length, int actual) {
    int low = 0;
    int high = length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (actualOf(pairs[tails[middle]]) < actual) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static int expectedOf(long pair) {
    return (int) (pair >> 32);
  }

  private static int actualOf(long pair) {
    return (int) pair;
  }
}

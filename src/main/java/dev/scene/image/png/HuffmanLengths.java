package dev.scene.image.png;

import java.util.Arrays;
import java.util.PriorityQueue;

/// Chooses the lengths of a prefix code so that frequent symbols are short.
final class HuffmanLengths {
  private HuffmanLengths() {}

  /// The number of bits of each symbol's code, at most 15; 0 for what never occurs.
  ///
  /// @param frequencies at least two must be above 0
  static byte[] of(int[] frequencies) {
    byte[] lengths = tree(frequencies);
    int[] flatter = frequencies.clone();
    while (longest(lengths) > Huffman.LONGEST) {
      Arrays.setAll(flatter, i -> flatter[i] == 0 ? 0 : flatter[i] / 2 + 1);
      lengths = tree(flatter);
    }
    return lengths;
  }

  /// By symbol, its code with the first bit lowest, as DEFLATE sends it.
  static int[] codes(byte[] lengths) {
    int[] codes = new int[lengths.length];
    int code = 0;
    for (int length = 1; length <= Huffman.LONGEST; length++) {
      code <<= 1;
      for (int symbol = 0; symbol < lengths.length; symbol++) {
        if (lengths[symbol] == length) {
          codes[symbol] = Integer.reverse(code++) >>> (Integer.SIZE - length);
        }
      }
    }
    return codes;
  }

  /// Joins the two rarest until one is left. In the queue stand frequency and, in the low 16 bits,
  /// the node: first the symbols, then what was joined.
  private static byte[] tree(int[] frequencies) {
    PriorityQueue<Long> open = new PriorityQueue<>();
    for (int symbol = 0; symbol < frequencies.length; symbol++) {
      if (frequencies[symbol] > 0) {
        open.add((long) frequencies[symbol] << 16 | symbol);
      }
    }
    int[] parents = new int[2 * frequencies.length];
    int node = frequencies.length;
    while (open.size() > 1) {
      long one = open.remove();
      long other = open.remove();
      parents[(int) one & 0xFFFF] = node;
      parents[(int) other & 0xFFFF] = node;
      open.add(((one >>> 16) + (other >>> 16)) << 16 | node);
      node++;
    }
    return depths(frequencies, parents, node - 1);
  }

  private static byte[] depths(int[] frequencies, int[] parents, int root) {
    int symbols = frequencies.length;
    int[] depths = new int[root + 1];
    for (int node = root - 1; node >= symbols; node--) {
      depths[node] = depths[parents[node]] + 1;
    }
    byte[] lengths = new byte[symbols];
    for (int symbol = 0; symbol < symbols; symbol++) {
      lengths[symbol] = (byte) (frequencies[symbol] == 0 ? 0 : depths[parents[symbol]] + 1);
    }
    return lengths;
  }

  private static int longest(byte[] lengths) {
    int longest = 0;
    for (byte length : lengths) {
      longest = Math.max(longest, length);
    }
    return longest;
  }
}

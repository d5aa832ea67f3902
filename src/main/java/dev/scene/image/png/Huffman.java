package dev.scene.image.png;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/// A prefix code of DEFLATE, made from the lengths of its codes; can be made anew for each block.
///
/// Codes of up to [#width] bits stand in a table, whose entries [Inflate] defines; all others are
/// found by [#decode].
final class Huffman {
  static final int LONGEST = 15;

  /// What a table holds for a code that must be decoded the slow way, or for none.
  static final int NONE = 0;

  private final int width;
  private final int[] table;
  private final int[] count = new int[LONGEST + 1];

  /// Symbols in the order of their codes.
  private final short[] symbols;

  /// By length, the first code of 15 bits behind all codes that are not longer.
  private final int[] limit = new int[LONGEST + 1];

  /// By length, what must be added to a code to get its place in `symbols`.
  private final int[] offset = new int[LONGEST + 1];

  Huffman(int width, int symbols) {
    this.width = width;
    this.table = new int[1 << width];
    this.symbols = new short[symbols];
  }

  int[] table() {
    return table;
  }

  /// Makes the code.
  ///
  /// @param lengths number of bits of each symbol's code, 0 where there is none
  /// @param entries by symbol, what the table shall hold for it; the length of the code is added at
  ///   bit 0, and at bit 8 too unless the entry is negative
  /// @param lone whether a single code of one bit is accepted although it leaves the other unused
  void make(byte[] lengths, int from, int to, int[] entries, boolean lone)
      throws DataFormatException {
    count(lengths, from, to);
    check(lone);
    sort(lengths, from, to);
    fill(entries);
  }

  private void count(byte[] lengths, int from, int to) {
    Arrays.fill(count, 0);
    for (int i = from; i < to; i++) {
      count[lengths[i]]++;
    }
    count[0] = 0;
  }

  /// As zlib judges: no code at all is an error only when one is read.
  private void check(boolean lone) throws DataFormatException {
    int left = 1;
    int used = 0;
    for (int length = 1; length <= LONGEST; length++) {
      left = (left << 1) - count[length];
      used += count[length];
      if (left < 0) {
        throw new DataFormatException("the compressed data has a code with too many symbols");
      }
    }
    boolean single = lone && used == count[1];
    if (left > 0 && used > 0 && !single) {
      throw new DataFormatException("the compressed data has an incomplete code");
    }
  }

  private void sort(byte[] lengths, int from, int to) {
    int[] next = new int[LONGEST + 1];
    int code = 0;
    int place = 0;
    for (int length = 1; length <= LONGEST; length++) {
      code <<= 1;
      next[length] = place;
      offset[length] = place - code;
      code += count[length];
      place += count[length];
      limit[length] = code << (LONGEST - length);
    }
    for (int i = from; i < to; i++) {
      if (lengths[i] != 0) {
        symbols[next[lengths[i]]++] = (short) (i - from);
      }
    }
  }

  /// For each length the table so far is doubled, for the next bit may be either; then the codes of
  /// that length take their places.
  private void fill(int[] entries) {
    table[0] = NONE;
    int code = 0;
    int place = 0;
    for (int length = 1; length <= width; length++) {
      int half = 1 << (length - 1);
      System.arraycopy(table, 0, table, half, half);
      code <<= 1;
      for (int i = 0; i < count[length]; i++) {
        int entry = entries[symbols[place++]];
        table[Integer.reverse(code++) >>> (32 - length)] = withLength(entry, length);
      }
    }
  }

  private static int withLength(int entry, int length) {
    if (entry == NONE) {
      return NONE;
    }
    return entry < 0 ? entry + length : entry + (length | length << 8);
  }

  /// The next symbol of the stream, whatever the length of its code.
  int decode(Bits bits) throws DataFormatException {
    bits.fill();
    int code = Integer.reverse((int) bits.buffer) >>> (32 - LONGEST);
    int length = 1;
    while (length <= LONGEST && code >= limit[length]) {
      length++;
    }
    if (length > LONGEST) {
      throw new DataFormatException("the compressed data holds a code that means nothing");
    }
    bits.drop(length);
    return symbols[(code >>> (LONGEST - length)) + offset[length]];
  }
}

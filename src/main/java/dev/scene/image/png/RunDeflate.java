package dev.scene.image.png;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Adler32;

/// Packs bytes that are mostly runs of one value into a zlib stream.
///
/// Looks for nothing but runs and then gives the frequent values and lengths short codes, which
/// takes a fraction of the time of [java.util.zip.Deflater]: a run of any length is one entry in
/// memory.
final class RunDeflate {
  private static final int END_OF_BLOCK = 256;
  private static final int LONGEST = 258;
  private static final int SHORTEST = 3;
  private static final byte[] ZEROS = new byte[1 << 14];

  /// The lengths of the code in which code lengths are sent: those up to 15 and, as 18, 11 to 138
  /// zeros.
  private static final byte[] CODE_LENGTHS = {
    4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4, 5, 0, 0, 5
  };

  private static final int[] LENGTH_CODES = HuffmanLengths.codes(CODE_LENGTHS);
  private static final int ZERO_RUN = 18;
  private static final int SHORTEST_ZEROS = 11;
  private static final int MOST_ZEROS = 138;

  private final Adler32 adler = new Adler32();
  private final int[] frequencies = new int[286];

  /// A value, or below 0 how often the value before it is repeated.
  private int[] tokens = new int[1 << 12];

  private int count;
  private int last = -1;
  private int run;

  void zeros(int number) {
    for (int left = number; left > 0; left -= ZEROS.length) {
      adler.update(ZEROS, 0, Math.min(left, ZEROS.length));
    }
    append(0, number);
  }

  void bytes(byte[] bytes, int from, int to) {
    adler.update(bytes, from, to - from);
    int i = from;
    while (i < to) {
      int start = i;
      byte value = bytes[i++];
      if (value == 0) {
        i = Words.zerosUntil(bytes, i, to);
      } else {
        while (i < to && bytes[i] == value) {
          i++;
        }
      }
      append(value & 0xFF, i - start);
    }
  }

  private void append(int value, int times) {
    if (value == last) {
      run += times;
      return;
    }
    endRun();
    token(value);
    frequencies[value]++;
    last = value;
    run = times - 1;
  }

  private void endRun() {
    if (run == 0) {
      return;
    }
    token(-run);
    int rest = run % LONGEST;
    frequencies[285] += run / LONGEST;
    if (rest >= SHORTEST) {
      frequencies[DeflateCodes.symbolOf(rest)]++;
    } else {
      frequencies[last] += rest;
    }
    run = 0;
  }

  private void token(int token) {
    if (count == tokens.length) {
      tokens = Arrays.copyOf(tokens, 2 * count);
    }
    tokens[count++] = token;
  }

  /// The stream; nothing can be added after.
  byte[] finish() {
    endRun();
    frequencies[END_OF_BLOCK]++;
    byte[] lengths = HuffmanLengths.of(frequencies);
    BitSink sink = new BitSink();
    sink.put(0x0178, 16);
    codes(lengths, sink);
    new Emission(lengths, sink).all();
    byte[] packed = sink.toBytes();
    return ByteBuffer.allocate(packed.length + Integer.BYTES)
        .put(packed)
        .putInt((int) adler.getValue())
        .array();
  }

  /// A dynamic block that is the last one, with one distance, which is 1.
  private static void codes(byte[] lengths, BitSink sink) {
    sink.put(1 | 2 << 1, 3);
    sink.put(lengths.length - 257, 5);
    sink.put(0, 5);
    sink.put(DeflateCodes.ORDER.length - 4, 4);
    for (byte symbol : DeflateCodes.ORDER) {
      sink.put(CODE_LENGTHS[symbol], 3);
    }
    int i = 0;
    while (i < lengths.length) {
      int zeros = Math.min(Words.zerosUntil(lengths, i, lengths.length) - i, MOST_ZEROS);
      if (zeros >= SHORTEST_ZEROS) {
        length(ZERO_RUN, sink);
        sink.put(zeros - SHORTEST_ZEROS, 7);
        i += zeros;
      } else {
        length(lengths[i++], sink);
      }
    }
    length(1, sink);
  }

  private static void length(int symbol, BitSink sink) {
    sink.put(LENGTH_CODES[symbol], CODE_LENGTHS[symbol]);
  }

  private final class Emission {
    private final byte[] lengths;
    private final int[] codes;
    private final BitSink sink;

    Emission(byte[] lengths, BitSink sink) {
      this.lengths = lengths;
      this.codes = HuffmanLengths.codes(lengths);
      this.sink = sink;
    }

    void all() {
      int value = 0;
      for (int i = 0; i < count; i++) {
        if (tokens[i] < 0) {
          repeat(value, -tokens[i]);
        } else {
          value = tokens[i];
          symbol(value);
        }
      }
      symbol(END_OF_BLOCK);
    }

    private void repeat(int value, int times) {
      int left = times;
      for (; left >= LONGEST; left -= LONGEST) {
        // and the one bit that the only distance has
        sink.put(codes[285], lengths[285] + 1);
      }
      if (left >= SHORTEST) {
        int symbol = DeflateCodes.symbolOf(left);
        symbol(symbol);
        sink.put(left - DeflateCodes.leastLength(symbol), DeflateCodes.extraBits(symbol) + 1);
      } else {
        for (; left > 0; left--) {
          symbol(value);
        }
      }
    }

    private void symbol(int symbol) {
      sink.put(codes[symbol], lengths[symbol]);
    }
  }
}

package dev.scene.image.png;

import java.util.Arrays;
import java.util.zip.DataFormatException;

/// The two codes of a DEFLATE block: one for literals and lengths, one for distances.
///
/// An entry of their tables is an int. For a length or distance: at bit 0 the bits to drop, at bit
/// 8 how many of them are the code, at bit 16 the least value, to which the bits between are added.
/// For literals, which make the entry negative: at bit 0 the bits to drop, at bits 8 and 16 one or
/// two literals, at bit 24 their number.
final class DeflateCodes {
  static final int LENGTH_MASK = (1 << 11) - 1;
  static final int DISTANCE_MASK = (1 << 10) - 1;

  private static final int LITERAL = 1 << 31;
  private static final int LENGTHS = 286;
  private static final int DISTANCES = 30;
  private static final int FIRST_LENGTH = 257;

  /// The order in which the lengths of the code of code lengths come.
  static final byte[] ORDER = {16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15};

  private static final int[] LENGTH_ENTRIES = lengthEntries();

  /// By length.
  private static final short[] SYMBOLS = symbols();

  private static final int[] DISTANCE_ENTRIES = distanceEntries();
  private static final int[] PLAIN_ENTRIES = new int[ORDER.length];

  static final DeflateCodes FIXED = fixed();

  private final Huffman lengths = new Huffman(11, LENGTHS + 2);
  private final Huffman distances = new Huffman(10, DISTANCES + 2);
  private final Huffman codeLengths = new Huffman(0, ORDER.length);
  private final byte[] read = new byte[LENGTHS + DISTANCES + 4];

  Huffman lengths() {
    return lengths;
  }

  Huffman distances() {
    return distances;
  }

  /// The length or distance that an entry and the bits from its code on mean.
  static int value(int entry, long buffer) {
    return (entry >>> 16) + (int) ((buffer & ~(-1L << entry)) >>> (entry >>> 8));
  }

  static int length(int symbol, Bits bits) throws DataFormatException {
    if (symbol >= LENGTHS) {
      throw new DataFormatException("the compressed data holds a length that is none");
    }
    int entry = LENGTH_ENTRIES[symbol];
    return (entry >>> 16) + bits.take(entry & 63);
  }

  static int distance(int symbol, Bits bits) throws DataFormatException {
    if (symbol >= DISTANCES) {
      throw new DataFormatException("the compressed data holds a distance that is none");
    }
    int entry = DISTANCE_ENTRIES[symbol];
    return (entry >>> 16) + bits.take(entry & 63);
  }

  /// The symbol whose least length is not above this one.
  static int symbolOf(int length) {
    return SYMBOLS[length];
  }

  static int leastLength(int symbol) {
    return LENGTH_ENTRIES[symbol] >>> 16;
  }

  /// How many bits a symbol of a length is followed by.
  static int extraBits(int symbol) {
    return LENGTH_ENTRIES[symbol] & 63;
  }

  /// Reads the codes that stand at the beginning of a dynamic block.
  DeflateCodes read(Bits bits) throws DataFormatException {
    int lengthCount = bits.take(5) + 257;
    int distanceCount = bits.take(5) + 1;
    int codeCount = bits.take(4) + 4;
    if (lengthCount > LENGTHS || distanceCount > DISTANCES) {
      throw new DataFormatException("the compressed data has a code of too many symbols");
    }
    Arrays.fill(read, (byte) 0);
    for (int i = 0; i < codeCount; i++) {
      read[ORDER[i]] = (byte) bits.take(3);
    }
    codeLengths.make(read, 0, ORDER.length, PLAIN_ENTRIES, false);
    int all = lengthCount + distanceCount;
    readLengths(bits, all);
    if (read[256] == 0) {
      throw new DataFormatException("the compressed data has a block without an end");
    }
    lengths.make(read, 0, lengthCount, LENGTH_ENTRIES, true);
    distances.make(read, lengthCount, all, DISTANCE_ENTRIES, true);
    pairLiterals(lengths.table());
    return this;
  }

  private void readLengths(Bits bits, int all) throws DataFormatException {
    int done = 0;
    while (done < all) {
      int symbol = codeLengths.decode(bits);
      if (symbol < 16) {
        read[done++] = (byte) symbol;
        continue;
      }
      if (symbol == 16 && done == 0) {
        throw new DataFormatException("the compressed data repeats a code length before any");
      }
      byte length = symbol == 16 ? read[done - 1] : 0;
      int times =
          symbol == 16 ? 3 + bits.take(2) : symbol == 17 ? 3 + bits.take(3) : 11 + bits.take(7);
      if (times > all - done) {
        throw new DataFormatException("the compressed data repeats a code length too often");
      }
      Arrays.fill(read, done, done + times, length);
      done += times;
    }
  }

  /// Where the bits behind a literal's code are that of another literal, one entry writes both.
  private static void pairLiterals(int[] table) {
    // downwards: the entry of the second literal stands lower and must still be a single one
    for (int i = table.length - 1; i >= 0; i--) {
      int first = table[i];
      if (first < 0) {
        int bits = first & 63;
        int second = table[i >>> bits];
        if (second < 0 && bits + (second & 63) <= 11) {
          int literals = (first & 0xFF00) | (second & 0xFF00) << 8;
          table[i] = LITERAL | 2 << 24 | literals | (bits + (second & 63));
        }
      }
    }
  }

  private static int[] lengthEntries() {
    int[] entries = new int[LENGTHS + 2];
    for (int literal = 0; literal < 256; literal++) {
      entries[literal] = LITERAL | 1 << 24 | literal << 8;
    }
    int least = 3;
    for (int symbol = FIRST_LENGTH; symbol < LENGTHS - 1; symbol++) {
      int extra = Math.max(0, (symbol - FIRST_LENGTH) / 4 - 1);
      entries[symbol] = least << 16 | extra;
      least += 1 << extra;
    }
    entries[LENGTHS - 1] = 258 << 16;
    return entries;
  }

  private static short[] symbols() {
    short[] symbols = new short[259];
    for (short symbol = FIRST_LENGTH; symbol < LENGTHS; symbol++) {
      Arrays.fill(symbols, leastLength(symbol), symbols.length, symbol);
    }
    return symbols;
  }

  private static int[] distanceEntries() {
    int[] entries = new int[DISTANCES + 2];
    int least = 1;
    for (int symbol = 0; symbol < DISTANCES; symbol++) {
      int extra = Math.max(0, symbol / 2 - 1);
      entries[symbol] = least << 16 | extra;
      least += 1 << extra;
    }
    return entries;
  }

  private static DeflateCodes fixed() {
    byte[] bits = new byte[LENGTHS + 2];
    Arrays.fill(bits, 0, 144, (byte) 8);
    Arrays.fill(bits, 144, 256, (byte) 9);
    Arrays.fill(bits, 256, 280, (byte) 7);
    Arrays.fill(bits, 280, bits.length, (byte) 8);
    byte[] fives = new byte[DISTANCES + 2];
    Arrays.fill(fives, (byte) 5);
    DeflateCodes codes = new DeflateCodes();
    try {
      codes.lengths.make(bits, 0, bits.length, LENGTH_ENTRIES, true);
      codes.distances.make(fives, 0, fives.length, DISTANCE_ENTRIES, true);
    } catch (DataFormatException e) {
      throw new IllegalStateException("the fixed codes of DEFLATE are complete", e);
    }
    pairLiterals(codes.lengths.table());
    return codes;
  }
}

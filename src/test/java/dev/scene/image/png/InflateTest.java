package dev.scene.image.png;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

class InflateTest {
  private static final int[] STRATEGIES = {
    Deflater.DEFAULT_STRATEGY, Deflater.FILTERED, Deflater.HUFFMAN_ONLY
  };

  @Test
  void everyLevelAndStrategyUnpacksToWhatWasPacked() throws Exception {
    for (Map.Entry<String, byte[]> data : data().entrySet()) {
      for (int level = 0; level <= 9; level++) {
        for (int strategy : STRATEGIES) {
          byte[] packed = packed(data.getValue(), level, strategy, Integer.MAX_VALUE);
          assertThat(unpacked(packed, data.getValue().length))
              .as("%s, level %d, strategy %d", data.getKey(), level, strategy)
              .isEqualTo(data.getValue());
        }
      }
    }
  }

  @Test
  void flushesInBetweenDoNotMatter() throws Exception {
    for (Map.Entry<String, byte[]> data : data().entrySet()) {
      byte[] packed = packed(data.getValue(), 6, Deflater.DEFAULT_STRATEGY, 777);
      assertThat(unpacked(packed, data.getValue().length))
          .as(data.getKey())
          .isEqualTo(data.getValue());
    }
  }

  @Test
  void matchesOfEveryDistanceAndLengthAreCopied() throws Exception {
    for (int distance = 1; distance <= 40; distance++) {
      for (int length : new int[] {3, 4, 7, 8, 9, 15, 16, 17, 64, 65, 257, 258, 1000}) {
        byte[] data = repeated(noise(distance, distance), 300 + distance + length);
        byte[] tail = noise(600, length);
        byte[] all = Arrays.copyOf(data, data.length + tail.length);
        System.arraycopy(tail, 0, all, data.length, tail.length);
        assertThat(
                unpacked(packed(all, 9, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE), all.length))
            .as("distance %d, length %d", distance, length)
            .isEqualTo(all);
      }
    }
  }

  @Test
  void aRunOfZerosAfterACopyIsZero() throws Exception {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    Random random = new Random(3);
    byte[] noise = noise(400, 5);
    for (int i = 0; i < 4000; i++) {
      all.write(noise, random.nextInt(300), random.nextInt(100));
      all.writeBytes(new byte[random.nextInt(50)]);
    }
    byte[] data = all.toByteArray();

    assertThat(unpacked(packed(data, 6, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE), data.length))
        .isEqualTo(data);
  }

  @Test
  void aMatchFromTheFarEndOfTheWindowIsCopied() throws Exception {
    byte[] first = noise(300, 1);
    byte[] data = Arrays.copyOf(first, 32_768 + 300);
    System.arraycopy(noise(32_468, 2), 0, data, 300, 32_468);
    System.arraycopy(first, 0, data, 32_768, 300);

    assertThat(unpacked(packed(data, 9, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE), data.length))
        .isEqualTo(data);
  }

  @Test
  void everyWindowSizeOfTheHeaderIsAccepted() throws Exception {
    byte[] data = repeated(noise(100, 1), 200);
    byte[] packed = packed(data, 6, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE);
    for (int window = 0; window <= 7; window++) {
      packed[0] = (byte) (window << 4 | 8);
      packed[1] = (byte) (31 - (packed[0] & 0xFF) * 256 % 31);
      assertThat(unpacked(packed, data.length)).isEqualTo(data);
    }
  }

  @Test
  void aPartInTheMiddleOfAnArrayIsAllThatIsRead() throws Exception {
    byte[] data = noise(1000, 1);
    byte[] packed = packed(data, 6, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE);
    byte[] around = noise(packed.length + 20, 2);
    System.arraycopy(packed, 0, around, 10, packed.length);

    byte[] out = Inflate.inflate(around, 10, 10 + packed.length, data.length);

    assertThat(Arrays.copyOf(out, data.length)).isEqualTo(data);
    refused(Arrays.copyOf(around, 9 + packed.length), 10, data.length, "truncated");
  }

  @Test
  void aStreamCutAnywhereIsRefused() {
    byte[] data = repeated(noise(200, 1), 3000);
    byte[] packed = packed(data, 6, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE);
    for (int length = 0; length < packed.length; length++) {
      refused(Arrays.copyOf(packed, length), 0, data.length, "the compressed data");
    }
  }

  @Test
  void anotherLengthThanExpectedIsRefused() {
    byte[] data = repeated(noise(200, 1), 3000);
    byte[] packed = packed(data, 6, Deflater.DEFAULT_STRATEGY, Integer.MAX_VALUE);
    refused(packed, 0, data.length - 1, "holds more than 2999 bytes");
    refused(packed, 0, data.length + 1, "holds 3000 bytes instead of 3001");
    refused(packed, 0, 0, "holds more than 0 bytes");
  }

  @Test
  void aWrongChecksumIsRefused() {
    byte[] packed = PngRecipe.deflated(noise(50, 1));
    packed[packed.length - 1] ^= 1;
    refused(packed, 0, 50, "wrong checksum");
  }

  @Test
  void whatDeflateForbidsIsRefusedByName() {
    refused(bits("01111000 00011110"), 0, 1, "zlib header");
    refused(bits("01111000 10111011"), 0, 1, "needs a dictionary");
    refused(stream("1 11"), 0, 1, "unknown type");
    refused(stream("1 00 00000 1000000000000000 1000000000000000"), 0, 1, "unclear length");
    // 287 symbols of lengths, 31 of distances
    refused(stream("1 01 01111 00000 0000"), 0, 1, "too many symbols");
    refused(stream("1 01 00000 01111 0000"), 0, 1, "too many symbols");
  }

  @Test
  void aFixedCodeThatMeansNothingIsRefused() {
    refused(fixed("11000110"), 0, 1, "a length that is none");
    refused(fixed("00110000 0000001 11110"), 0, 9, "a distance that is none");
    refused(fixed("00110000 0000001 00001"), 0, 9, "before its beginning");
  }

  private static Map<String, byte[]> data() {
    Map<String, byte[]> data = new LinkedHashMap<>();
    data.put("nothing", new byte[0]);
    data.put("one byte", new byte[] {7});
    data.put("zeros", new byte[200_000]);
    data.put("one value", repeated(new byte[] {-3}, 100_000));
    data.put("noise", noise(150_000, 1));
    data.put("few values", fewValues(150_000));
    data.put("words", words(150_000));
    data.put("rows of a picture", PngRecipe.plain(new Size(300, 150), 2).rows());
    return data;
  }

  private static byte[] noise(int length, long seed) {
    byte[] noise = new byte[length];
    new Random(seed).nextBytes(noise);
    return noise;
  }

  /// Rare values have codes that are longer than the tables are wide.
  private static byte[] fewValues(int length) {
    byte[] bytes = new byte[length];
    Random random = new Random(4);
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) (12 * Math.log(random.nextDouble()));
    }
    return bytes;
  }

  private static byte[] words(int length) {
    StringBuilder text = new StringBuilder(length);
    Random random = new Random(5);
    while (text.length() < length) {
      text.append("lorem ipsum dolor sit amet ".substring(random.nextInt(20)));
    }
    return text.toString().getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] repeated(byte[] part, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = part[i % part.length];
    }
    return bytes;
  }

  private static byte[] packed(byte[] data, int level, int strategy, int flushEvery) {
    try (Deflater deflater = new Deflater(level)) {
      deflater.setStrategy(strategy);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 18];
      for (int at = 0; flushEvery < data.length - at; at += flushEvery) {
        deflater.setInput(data, at, flushEvery);
        out.write(buffer, 0, deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH));
      }
      int rest = flushEvery < data.length ? (data.length - 1) / flushEvery * flushEvery : 0;
      deflater.setInput(data, rest, data.length - rest);
      deflater.finish();
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }

  private static byte[] unpacked(byte[] packed, int length) throws DataFormatException {
    return Arrays.copyOf(Inflate.inflate(packed, 0, packed.length, length), length);
  }

  private static void refused(byte[] packed, int from, int length, String reason) {
    assertThatExceptionOfType(DataFormatException.class)
        .isThrownBy(() -> Inflate.inflate(packed, from, packed.length, length))
        .withMessageContaining(reason);
  }

  /// A stream whose blocks are these bits, in the order in which they are read.
  private static byte[] stream(String inOrder) {
    String bits = inOrder.replace(" ", "");
    byte[] stream = new byte[2 + bits.length() / 8 + 8];
    stream[0] = 0x78;
    stream[1] = (byte) 0x9C;
    for (int i = 0; i < bits.length(); i++) {
      stream[2 + i / 8] |= (byte) ((bits.charAt(i) - '0') << (i % 8));
    }
    return stream;
  }

  private static byte[] fixed(String codes) {
    return stream("1 10 " + codes);
  }

  private static byte[] bits(String bytes) {
    String[] parts = bytes.split(" ", -1);
    byte[] bits = new byte[parts.length];
    for (int i = 0; i < parts.length; i++) {
      bits[i] = (byte) Integer.parseInt(parts[i], 2);
    }
    return bits;
  }
}

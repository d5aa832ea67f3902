package dev.scene.image.png;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.zip.Deflater;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// A mask as a PNG, against what the JDK's deflater alone takes at its fastest.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class WritingBenchmark {
  private static final int[] PALETTE = {0, 0xFFFF0000, 0xFF00FF00, 0x800000FF};
  private static final int WIDTH = 1280;

  @Param({"3840", "12188"})
  private int height;

  @Param({"boxes", "noise"})
  private String kind = "boxes";

  private byte[] mask = {};

  @Setup
  public void makeMask() {
    mask = new byte[WIDTH * height];
    Random random = new Random(1);
    for (int y = height / 3; y < height / 3 + height / 5; y++) {
      for (int x = 100; x < 1100; x++) {
        boolean marked = kind.equals("boxes") || random.nextInt(5) == 0;
        mask[y * WIDTH + x] = (byte) (marked ? 1 + x % 3 : 0);
      }
    }
  }

  @Benchmark
  public byte[] paletteWriter() {
    return PaletteWriter.png(new Size(WIDTH, height), mask, PALETTE);
  }

  @Benchmark
  public byte[] deflaterOfTheJdk() {
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED)) {
      deflater.setInput(mask);
      deflater.finish();
      byte[] out = new byte[mask.length + 1000];
      return Arrays.copyOf(out, deflater.deflate(out));
    }
  }
}

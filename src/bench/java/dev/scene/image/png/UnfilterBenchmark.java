package dev.scene.image.png;

import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
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

/// A row of 1,280 pixels by each filter, copied anew each time, against the plain loops.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class UnfilterBenchmark {
  @Param({"1", "2", "3", "4"})
  private int filter;

  @Param({"3", "4"})
  private int bytesPerPixel;

  /// What part of the row is flat, in percent.
  @Param({"0", "95"})
  private int flat;

  private byte[] filtered = {};
  private byte[] above = {};
  private byte[] row = {};
  private int length;

  @Setup
  public void makeRows() {
    length = 1280 * bytesPerPixel;
    PngRecipe noise = new PngRecipe(new Size(1280, 2), 2, 8, false, false, 0, 1);
    filtered = Arrays.copyOf(noise.rows(), 1 + length + Long.BYTES);
    above = Arrays.copyOfRange(noise.rows(), 3000, 3000 + length + Long.BYTES);
    Random random = new Random(1);
    random.nextBytes(filtered);
    int stretch = 100 * bytesPerPixel;
    for (int at = 1; at + stretch < length; at += stretch) {
      Arrays.fill(filtered, at, at + stretch * flat / 100, (byte) 0);
    }
    row = filtered.clone();
  }

  @Benchmark
  public byte[] fast() {
    return undo(Unfilter.of(bytesPerPixel));
  }

  @Benchmark
  public byte[] plain() {
    return undo(new PlainUnfilter(bytesPerPixel));
  }

  private byte[] undo(Unfilter unfilter) {
    System.arraycopy(filtered, 0, row, 0, row.length);
    row[0] = (byte) filter;
    unfilter.row(row, 1, above, 0, length);
    return row;
  }
}

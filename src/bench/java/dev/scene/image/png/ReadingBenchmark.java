package dev.scene.image.png;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import javax.imageio.ImageIO;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/// All pictures once, as far as the name says, by this reader and by the JDK's.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReadingBenchmark {
  private final List<byte[]> files = new ArrayList<>();
  private final List<byte[]> packed = new ArrayList<>();
  private final List<Integer> lengths = new ArrayList<>();

  @Setup
  public void read() throws Exception {
    ImageIO.setUseCache(false);
    for (byte[] png : PictureFiles.all()) {
      PngFile file = PngFile.read(png, "a picture");
      files.add(png);
      packed.add(file.data);
      lengths.add(Math.toIntExact(Expansion.rawLength(file)));
    }
  }

  @Benchmark
  public void inflate(Blackhole sink) throws DataFormatException {
    for (int i = 0; i < packed.size(); i++) {
      byte[] in = packed.get(i);
      sink.consume(Inflate.inflate(in, 0, in.length, lengths.get(i)));
    }
  }

  @Benchmark
  public void inflateOfTheJdk(Blackhole sink) throws DataFormatException {
    for (int i = 0; i < packed.size(); i++) {
      byte[] out = new byte[lengths.get(i)];
      try (Inflater inflater = new Inflater()) {
        inflater.setInput(packed.get(i));
        sink.consume(inflater.inflate(out));
      }
      sink.consume(out);
    }
  }

  @Benchmark
  public void filteredRows(Blackhole sink) throws Exception {
    for (byte[] png : files) {
      sink.consume(Scanlines.read(png, "a picture"));
    }
  }

  @Benchmark
  public void plainRows(Blackhole sink) throws Exception {
    for (byte[] png : files) {
      Scanlines rows = Scanlines.read(png, "a picture");
      rows.unfilter(0, rows.size().height());
      sink.consume(rows);
    }
  }

  @Benchmark
  public void pixels(Blackhole sink) throws Exception {
    for (byte[] png : files) {
      sink.consume(PngDecoder.decode(png, "a picture"));
    }
  }

  @Benchmark
  public void pixelsOfTheJdk(Blackhole sink) throws IOException {
    for (byte[] png : files) {
      sink.consume(ImageIO.read(new ByteArrayInputStream(png)));
    }
  }
}

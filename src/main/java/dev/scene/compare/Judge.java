package dev.scene.compare;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactStore;
import dev.scene.catalog.Box;
import dev.scene.image.Comparer;
import dev.scene.image.pixels.Ignored;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.png.PngHeader;
import dev.scene.image.png.Size;
import dev.scene.run.plan.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Stream;

/// Opens two stored pictures, if it must, and asks the engine about them.
@ApplicationScoped
class Judge {
  private static final int HEADER_BYTES = 33;

  private final ArtifactStore store;

  Judge(ArtifactStore store) {
    this.store = store;
  }

  /// What differs, beside what is `ignored` with what the configuration ignores. Two names for the
  /// same bytes are identical, and no file is opened.
  Found judge(Artifact expected, Artifact actual, Configuration configuration, List<Box> ignored)
      throws IOException, PictureRefused, PictureUnreadable {
    return judge(expected, actual, options(configuration, ignored));
  }

  /// The same with these options, beside what is `ignored`.
  Found judge(Artifact expected, Artifact actual, Options options, List<Box> ignored)
      throws IOException, PictureRefused, PictureUnreadable {
    return judge(expected, actual, options.ignoring(boxes(ignored.stream())));
  }

  private Found judge(Artifact expected, Artifact actual, Options options)
      throws IOException, PictureRefused, PictureUnreadable {
    return expected.sha256().equals(actual.sha256())
        ? Found.same(size(actual))
        : Found.of(Comparer.compare(read(expected), read(actual), options));
  }

  static Options options(Configuration configuration, List<Box> ignored) {
    return new Options(
        configuration.pixelThreshold(),
        configuration.pixelTolerance(),
        configuration.ignoreAntiAliasing(),
        configuration.ignoreNoise(),
        configuration.alignRows(),
        boxes(Stream.concat(configuration.ignoreRegions().stream(), ignored.stream())),
        true);
  }

  // a box that a runner sent may lie beyond any picture
  private static List<Ignored> boxes(Stream<Box> boxes) {
    return boxes
        .filter(Box::withinLimits)
        .map(box -> new Ignored(box.x(), box.y(), box.width(), box.height()))
        .toList();
  }

  private Size size(Artifact picture) throws IOException, PictureUnreadable {
    Integer width = picture.width();
    Integer height = picture.height();
    return width == null || height == null
        ? PngHeader.parse(bytes(picture, HEADER_BYTES), picture.name()).size()
        : new Size(width, height);
  }

  private byte[] read(Artifact picture) throws IOException {
    return bytes(picture, Integer.MAX_VALUE);
  }

  private byte[] bytes(Artifact picture, int most) throws IOException {
    try (InputStream bytes = store.open(picture, "record a new baseline")) {
      return bytes.readNBytes(most);
    }
  }
}

package dev.scene.image;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.image.pixels.Counts;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.image.rows.Rows;
import java.awt.Rectangle;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// A pair of pictures and what is known of it; see `pixels/README.md`.
///
/// @param counts where pixelmatch puts every pixel, rows in place
/// @param rows null where nobody wrote down how many rows went where
/// @param boxes what must be found, and nothing else; null where nobody wrote it down
@SuppressWarnings("ArrayRecordComponent") // only read
record PixelCase(
    String name,
    byte[] expected,
    byte[] actual,
    Verdict verdict,
    Counts counts,
    @Nullable Rows rows,
    @Nullable List<Rectangle> boxes) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static PixelCase read(Path folder) {
    try {
      JsonNode known = JSON.readTree(folder.resolve("expected.json").toFile());
      return new PixelCase(
          String.valueOf(folder.getFileName()),
          Files.readAllBytes(folder.resolve("expected.png")),
          Files.readAllBytes(folder.resolve("actual.png")),
          Verdict.valueOf(known.get("verdict").asText().toUpperCase(Locale.ROOT)),
          counts(known.get("pixelmatch")),
          known.has("rows") ? rows(known.get("rows")) : null,
          known.has("boxes") ? boxes(known.get("boxes")) : null);
    } catch (IOException e) {
      throw new UncheckedIOException("Tried to read the pair in " + folder, e);
    }
  }

  /// What the same pair has to say the other way round, where every row is in its place.
  static Counts swapped(Counts counts) {
    return new Counts(
        counts.equal(),
        counts.belowThreshold(),
        counts.antiAliased(),
        counts.noise(),
        counts.changed(),
        counts.removed(),
        counts.added());
  }

  private static Counts counts(JsonNode counts) {
    return new Counts(
        counts.get("equal").asLong(),
        counts.get("belowThreshold").asLong(),
        counts.get("antiAliased").asLong(),
        0,
        counts.get("changed").asLong(),
        counts.get("added").asLong(),
        counts.get("removed").asLong());
  }

  private static Rows rows(JsonNode rows) {
    return new Rows(
        rows.get("inserted").asInt(), rows.get("removed").asInt(), rows.get("moved").asInt());
  }

  private static List<Rectangle> boxes(JsonNode boxes) {
    return StreamSupport.stream(boxes.spliterator(), false)
        .map(box ->
            new Rectangle(
                box.get(0).asInt(), box.get(1).asInt(), box.get(2).asInt(), box.get(3).asInt()))
        .toList();
  }

  Comparison compare(Options options) {
    return compare(expected, actual, options);
  }

  Comparison compareSwapped(Options options) {
    return compare(actual, expected, options);
  }

  static Comparison compare(byte[] expected, byte[] actual, Options options) {
    try {
      return Comparer.compare(expected, actual, options);
    } catch (PictureRefused | PictureUnreadable e) {
      throw new AssertionError("Tried to compare a pair of the tests", e);
    }
  }
}

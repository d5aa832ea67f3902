package dev.scene.web.project;

import dev.scene.catalog.Box;
import dev.scene.catalog.PixelRules;
import dev.scene.platform.Problem;
import dev.scene.web.Numbers;
import dev.scene.web.Sent;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The group "Comparison" of a form as it was sent; what is blank is inherited.
record TypedRules(
    String pixelThreshold,
    String pixelTolerance,
    String ignoreAntiAliasing,
    String ignoreNoise,
    String alignRows,
    String ignoreRegions) {
  private static final Pattern BOX =
      Pattern.compile(
          "(\\d{1,6})\\s*[,;\\s]\\s*(\\d{1,6})\\s*[,;\\s]\\s*(\\d{1,6})\\s*[,;x×\\s]\\s*(\\d{1,6})");

  static final TypedRules BLANK = new TypedRules("", "", "", "", "", "");

  static TypedRules of(PixelRules rules) {
    return new TypedRules(
        text(rules.pixelThreshold()),
        text(rules.pixelTolerance()),
        text(rules.ignoreAntiAliasing()),
        text(rules.ignoreNoise()),
        text(rules.alignRows()),
        rules.ignoreRegions().stream().map(TypedRules::text).collect(Collectors.joining("\n")));
  }

  static TypedRules of(Sent form) {
    return new TypedRules(
        form.text("pixel_threshold"),
        form.text("pixel_tolerance"),
        form.text("ignore_anti_aliasing"),
        form.text("ignore_noise"),
        form.text("align_rows"),
        form.text("ignore_regions"));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }

  private static String text(Box box) {
    return "%d, %d, %d, %d".formatted(box.x(), box.y(), box.width(), box.height());
  }

  /// @throws Problem invalid, when a number or a box can't be read
  PixelRules rules() {
    return new PixelRules(
        Numbers.decimal("pixel_threshold", pixelThreshold),
        Numbers.whole("pixel_tolerance", pixelTolerance),
        choice(ignoreAntiAliasing),
        choice(ignoreNoise),
        choice(alignRows),
        boxes(ignoreRegions));
  }

  private static @Nullable Boolean choice(String text) {
    return text.isBlank() ? null : Boolean.valueOf(text);
  }

  private static List<Box> boxes(String lines) {
    return lines.lines().filter(line -> !line.isBlank()).map(TypedRules::box).toList();
  }

  private static Box box(String line) {
    Matcher box = BOX.matcher(line.strip());
    if (!box.matches()) {
      throw Problem.invalid(
          "ignore_regions",
          "must be written as x, y, width, height, such as 0, 120, 300, 40; \"%s\" is not"
              .formatted(line.strip()));
    }
    return new Box(
        Integer.parseInt(box.group(1)),
        Integer.parseInt(box.group(2)),
        Integer.parseInt(box.group(3)),
        Integer.parseInt(box.group(4)));
  }
}

package dev.scene.web.project;

import dev.scene.catalog.Box;
import dev.scene.catalog.PixelRules;
import dev.scene.web.Faults;
import dev.scene.web.Formats;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The group "Comparison" of a form: what was typed, and what holds where nothing was.
///
/// @param levels what is inherited, nearest first; the last says everything
/// @param unless who may say otherwise, as the end of a sentence; empty when nobody does
record RuleChoices(TypedRules typed, List<Level> levels, String unless, Faults faults) {
  private static final List<String> FIELDS =
      List.of(
          "pixel_threshold",
          "pixel_tolerance",
          "ignore_anti_aliasing",
          "ignore_noise",
          "align_rows",
          "ignore_regions");

  /// Rules with the name of who says them, such as `project`.
  record Level(String name, PixelRules rules) {}

  /// A value that holds unless another is chosen.
  record Inherited(String value, String from) {
    public String words() {
      return "Inherit: %s (%s)".formatted(value, from);
    }
  }

  /// A question with the answers on, off and inherited.
  record Choice(String name, String label, String hint, String value, Inherited inherited) {}

  public List<Choice> choices() {
    return List.of(
        new Choice(
            "ignore_anti_aliasing",
            "Smoothed edges",
            "Pixels that only smooth an edge.",
            typed.ignoreAntiAliasing(),
            flag(PixelRules::ignoreAntiAliasing)),
        new Choice(
            "ignore_noise",
            "Rendering noise",
            "Text drawn a fraction of a pixel aside.",
            typed.ignoreNoise(),
            flag(PixelRules::ignoreNoise)));
  }

  public Choice align() {
    return new Choice(
        "align_rows",
        "Rows that moved",
        "Aligned, a new banner is one change and not a whole page of them.",
        typed.alignRows(),
        inherited(PixelRules::alignRows, on -> on ? "aligned" : "in place"));
  }

  public Inherited threshold() {
    return inherited(PixelRules::pixelThreshold, Formats::plain);
  }

  public Inherited tolerance() {
    return inherited(PixelRules::pixelTolerance, String::valueOf);
  }

  /// Boxes that are ignored besides those typed here.
  public List<Box> inheritedBoxes() {
    return levels.stream().flatMap(level -> level.rules().ignoreRegions().stream()).toList();
  }

  /// Whether the group is shown open: something is set in it, or wrong.
  public boolean open() {
    return count() > 0 || FIELDS.stream().anyMatch(field -> !faults.of(field).isEmpty());
  }

  /// How much is set here and not inherited.
  public long count() {
    return Stream.of(
            typed.pixelThreshold(),
            typed.pixelTolerance(),
            typed.ignoreAntiAliasing(),
            typed.ignoreNoise(),
            typed.alignRows(),
            typed.ignoreRegions())
        .filter(value -> !value.isBlank())
        .count();
  }

  private Inherited flag(Function<PixelRules, @Nullable Boolean> rule) {
    return inherited(rule, on -> on ? "ignored" : "counted");
  }

  private <T> Inherited inherited(
      Function<PixelRules, @Nullable T> rule, Function<T, String> words) {
    for (Level level : levels) {
      T value = rule.apply(level.rules());
      if (value != null) {
        return new Inherited(words.apply(value), level.name());
      }
    }
    throw new IllegalStateException("The last level leaves something open: " + levels);
  }
}

package dev.scene.catalog.capture;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What of the page is in the picture.
///
/// @param selectors for `ELEMENT`: the picture is the smallest box around all that they match
/// @param maskSelectors what is covered by a plain colour
/// @param ignoreSelectors what stays in the picture, but does not count when it is compared
public record Shot(
    @Nullable Area area,
    List<String> selectors,
    List<String> maskSelectors,
    List<String> ignoreSelectors) {
  static final Shot INHERITED = new Shot(null, List.of(), List.of(), List.of());

  /// A list that was left out is empty.
  public Shot {
    selectors = List.copyOf(Objects.requireNonNullElse(selectors, List.of()));
    maskSelectors = List.copyOf(Objects.requireNonNullElse(maskSelectors, List.of()));
    ignoreSelectors = List.copyOf(Objects.requireNonNullElse(ignoreSelectors, List.of()));
  }

  Shot over(Shot next) {
    return new Shot(
        Levels.first(area, next.area),
        selectors.isEmpty() ? next.selectors : selectors,
        Levels.both(maskSelectors, next.maskSelectors),
        Levels.both(ignoreSelectors, next.ignoreSelectors));
  }

  public enum Area {
    FULL_PAGE,
    VIEWPORT,
    ELEMENT
  }
}

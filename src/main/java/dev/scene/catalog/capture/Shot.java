package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import java.util.List;
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
    selectors = Levels.copy(selectors);
    maskSelectors = Levels.copy(maskSelectors);
    ignoreSelectors = Levels.copy(ignoreSelectors);
  }

  Shot over(Shot next) {
    return new Shot(
        Levels.first(area, next.area),
        selectors.isEmpty() ? next.selectors : selectors,
        Levels.both(maskSelectors, next.maskSelectors),
        Levels.both(ignoreSelectors, next.ignoreSelectors));
  }

  void check(String path, Checks checks) {
    Selectors.check(selectors, path + ".selectors", checks);
    Selectors.check(maskSelectors, path + ".mask_selectors", checks);
    Selectors.check(ignoreSelectors, path + ".ignore_selectors", checks);
    checks.require(
        area != Area.ELEMENT || !selectors.isEmpty(),
        path + ".selectors",
        "must name at least one element for the area \"element\"");
  }

  public enum Area {
    FULL_PAGE,
    VIEWPORT,
    ELEMENT
  }
}

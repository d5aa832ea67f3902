package dev.scene.runner.capture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import dev.scene.runner.service.Messages.Box;
import dev.scene.runner.service.Messages.ShotOptions;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What of the page is in the picture, what is covered there, and what does not count.
final class Framing {
  private static final String SIZE = InPage.script("size.js");
  private static final String BOXES = InPage.script("boxes.js");
  private static final String MASK = InPage.script("mask.js");

  private final Visit visit;
  private final Page page;
  private final ShotOptions options;

  Framing(Visit visit, Page page) {
    this.visit = visit;
    this.page = page;
    options = visit.options().shot();
  }

  /// Where the picture is taken now; the page may have grown since the last.
  ///
  /// @throws CaptureFailed when an element is asked for that is not there
  Rect rect() {
    Object size = page.evaluate(SIZE);
    Rect whole = new Rect(0, 0, InPage.number(size, "width"), InPage.number(size, "height"));
    Rect wanted =
        switch (options.area()) {
          case "viewport" -> window(size);
          case "element" -> Rect.around(elements(whole));
          default -> whole;
        };
    Crop crop = Crop.of(wanted, scale());
    if (crop.isCut()) warnOfCut(wanted, crop.rect());
    return crop.rect();
  }

  /// Covers what is to be masked.
  void mask() {
    if (options.maskSelectors().isEmpty()) return;
    page.evaluate(
        MASK, found(options.maskSelectors(), "mask_selectors").stream().map(Framing::map).toList());
  }

  /// What does not count, in pixels of a picture of `rect`.
  List<Box> ignored(Rect rect) {
    return found(options.ignoreSelectors(), "ignore_selectors").stream()
        .map(box -> box.within(rect))
        .filter(box -> !box.isEmpty())
        .map(box -> box.in(rect, scale()))
        .toList();
  }

  private double scale() {
    return visit.options().device().scaleFactor();
  }

  private static Rect window(Object size) {
    return new Rect(
        InPage.number(size, "x"),
        InPage.number(size, "y"),
        InPage.number(size, "innerWidth"),
        InPage.number(size, "innerHeight"));
  }

  private List<Rect> elements(Rect whole) {
    List<Rect> parts =
        found(options.selectors(), "selectors").stream()
            .map(box -> box.within(whole))
            .filter(box -> !box.isEmpty())
            .toList();
    if (!parts.isEmpty()) return parts;
    throw new CaptureFailed(
        Reason.SELECTOR_NOT_FOUND,
        "Capturing the element %s on %s failed: nothing that shows matches. Check the selectors, or wait for the element with an action."
            .formatted(String.join(", ", options.selectors()), page.url()));
  }

  private List<Rect> found(List<String> selectors, String setting) {
    List<Rect> found = new ArrayList<>();
    for (String selector : selectors) {
      try {
        if (page.locator(selector).evaluateAll(BOXES) instanceof List<?> boxes)
          boxes.forEach(box -> found.add(rect(box)));
      } catch (PlaywrightException e) {
        if (Failures.isCrash(e) || Failures.isNavigation(e)) throw e;
        visit.warn(
            "%s: %s cannot be looked for: %s. Correct the selector."
                .formatted(setting, selector, Failures.brief(e)));
      }
    }
    return found;
  }

  private void warnOfCut(Rect wanted, Rect cut) {
    visit.warn(
        "The page is %.0f x %.0f pixels; the picture is cut to %.0f x %.0f, since no side may be longer than %,d device pixels, nor the picture have more than %,d"
            .formatted(
                wanted.width(),
                wanted.height(),
                cut.width(),
                cut.height(),
                Crop.MAX_PIXELS,
                Crop.MAX_AREA));
  }

  private static Rect rect(Object box) {
    return new Rect(
        InPage.number(box, "x"),
        InPage.number(box, "y"),
        InPage.number(box, "width"),
        InPage.number(box, "height"));
  }

  private static Map<String, Double> map(Rect box) {
    return Map.of("x", box.x(), "y", box.y(), "width", box.width(), "height", box.height());
  }
}

package dev.scene.frontend;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every screen, wide and narrow, light and dark. Their pictures are kept below `target/screens`.
@ExtendWith(InBrowser.class)
class LayoutIT {
  private static final String EVERYTHING_SEEN_IS_LOADED =
      """
      () => [...document.images].every(
        image => image.complete || !image.checkVisibility() || image.getBoundingClientRect().top > innerHeight)
      """;
  private static final String WIDER =
      """
      () => [document.documentElement, ...document.querySelectorAll('dialog:modal, dialog:modal .dialog-body, main, .table-wrap')]
        .filter(box => box.scrollWidth > box.clientWidth)
        .map(box => `${box.localName}: ${box.scrollWidth} > ${box.clientWidth}`)
      """;

  // what every screen loads is loaded once
  private static final Map<Window.Look, Window> WINDOWS = new HashMap<>();

  private final Installation installation;
  private final Storefront storefront;

  LayoutIT(Installation installation) {
    this.installation = installation;
    this.storefront = installation.storefront();
  }

  // each width is opened in the colours that the other one turns to
  static Stream<Arguments> screensAndLooks() {
    List<Window.Look> looks =
        List.of(
            new Window.Look(1440, 900, ColorScheme.LIGHT),
            new Window.Look(390, 844, ColorScheme.DARK));
    return Screen.all().stream()
        .flatMap(screen -> looks.stream().map(look -> Arguments.of(screen, look)));
  }

  @ParameterizedTest(name = "{0} {1}")
  @MethodSource("screensAndLooks")
  void aScreenFitsAndCanBeUsedByEverybody(Screen screen, Window.Look look) {
    Window window = WINDOWS.compute(look, this::emptied);
    SoftAssertions softly = new SoftAssertions();
    screen.way().accept(window, storefront);
    window.page().waitForFunction(EVERYTHING_SEEN_IS_LOADED);
    judge(softly, screen, look, window);
    Window.Look turned = look.turned();
    window.likes(turned.theme());
    judge(softly, screen, turned, window);
    softly.assertThat(complaints(screen, window)).as(screen + " complains").isEmpty();
    softly.assertAll();
  }

  private Window emptied(Window.Look look, @Nullable Window last) {
    return last == null ? installation.window(look) : last.next();
  }

  @AfterAll
  static void close() {
    WINDOWS.values().forEach(Window::close);
    WINDOWS.clear();
  }

  private static void judge(SoftAssertions softly, Screen screen, Window.Look look, Window window) {
    String where = "%s %s ".formatted(screen, look);
    softly.assertThat(strings(window, WIDER)).as(where + "scrolls sideways").isEmpty();
    softly.assertThat(Axe.violations(window.page())).as(where + "hinders people").isEmpty();
    // taken last: by now icons have come and colours have changed over
    window.picture(Path.of("target", "screens", "%s-%s.png".formatted(screen, look)));
  }

  // the browser also reports the refusal of a form and a page that says what is gone, which are
  // meant
  private static List<String> complaints(Screen screen, Window window) {
    return window.complaints().stream()
        .filter(it -> !it.contains("status of 422") && !it.contains("status of 409"))
        .filter(it -> !screen.name().endsWith("-gone") || !it.contains("status of 404"))
        .toList();
  }

  private static List<?> strings(Window window, String script) {
    return (List<?>) window.page().evaluate(script);
  }

  @Test
  void nothingInlineMayRun(Window window) {
    window.open("/projects");
    window
        .page()
        .evaluate(
            "document.head.append(Object.assign(document.createElement('script'), { textContent: 'window.ran = true' }))");
    assertThat(window.page().evaluate("() => window.ran === undefined")).isEqualTo(true);
    assertThat(window.complaints()).anyMatch(text -> text.contains("Content Security Policy"));
  }
}

package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions.IsInViewportOptions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// What is the same on every screen.
@ExtendWith(InBrowser.class)
class ShellIT {
  private static final IsInViewportOptions WHOLE = new IsInViewportOptions().setRatio(0.95);

  private final Window window;
  private final Storefront storefront;

  ShellIT(Installation installation, Window window) {
    this.window = window;
    this.storefront = installation.storefront();
  }

  private Object ground() {
    return window.page().evaluate("() => getComputedStyle(document.body).backgroundColor");
  }

  @Test
  void theChosenColoursStayOnTheNextPage() {
    window.open("/projects");
    Object light = ground();
    window.button("Dark").click();
    assertThat(window.button("Dark")).hasAttribute("aria-pressed", "true");
    Object dark = ground();
    assertThat(dark).isNotEqualTo(light);
    window.open("/runs");
    assertThat(ground()).isEqualTo(dark);
  }

  @Test
  void theFirstTabLeadsPastTheNavigation() {
    window.open("/projects");
    window.page().keyboard().press("Tab");
    assertThat(window.link("Skip to content")).isFocused();
    window.page().keyboard().press("Enter");
    assertThat(window.find("#main")).isFocused();
  }

  @Test
  void timesSayHowLongAgoAndExactlyWhen() {
    window.open("/runs/" + storefront.comparison());
    assertThat(window.find("#run-live time").first()).hasText(Pattern.compile("ago|now"));
    assertThat(window.find("#run-live time").first())
        .hasAttribute("title", Pattern.compile("\\d{4}-\\d{2}-\\d{2} \\d{2}:\\d{2}:\\d{2}"));
  }

  @Test
  void anAddressThatIsGoneSaysSoInWords() {
    window.open("/projects/00000000-0000-7000-8000-000000000000");
    assertThat(window.find("h1")).isVisible();
    assertThat(window.find("main")).containsText("00000000-0000-7000-8000-000000000000");
    assertThat(window.find("main").getByText("Projects")).isVisible();
    assertThat(window.find(".rail-label"))
        .hasText(new String[] {"Projects", "Runs", "Baselines", "Webhooks", "Settings"});
  }

  @Test
  void theOpenTabIsInSightOnAPhone() {
    window.page().setViewportSize(390, 844);
    window.open("/projects/%s?tab=settings".formatted(storefront.setup().project()));
    assertThat(window.find("#tab-settings")).isInViewport(WHOLE);
    window.find("#tab-pages").click();
    assertThat(window.find("#tab-pages")).hasAttribute("aria-current", "page");
    assertThat(window.find("#tab-pages")).isInViewport(WHOLE);
  }

  @Test
  void aServiceThatCannotBeReachedIsSaidSo() {
    window.open("/projects/" + storefront.setup().project());
    window.page().context().setOffline(true);
    window.find("#tab-tasks").click();
    assertThat(window.toast("Scene cannot be reached")).isVisible();
    window.page().context().setOffline(false);
    window.find("#tab-tasks").click();
    assertThat(window.toast("Scene cannot be reached")).hasCount(0);
    assertThat(window.find("#tab-tasks")).hasAttribute("aria-current", "page");
  }
}

package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ImportIT {
  private final Window window;
  private final String project;

  ImportIT(Installation installation, Window window) {
    this.window = window;
    this.project = installation.given().project(Given.named("Imported"));
  }

  private void preview() {
    window.open("/projects/%s/import".formatted(project));
    window
        .find("#addresses")
        .fill("shop.example\nhttps://shop.example/bikes\nhttps://shop.example/about-us");
    window.button("Show pages").click();
    assertThat(window.find(".import-row")).hasCount(3);
  }

  @Test
  void anEmptyProjectLeadsToPagesTasksAndABatch() {
    window.open("/projects/" + project).mark();
    window.link("Import pages").click();
    preview();
    assertThat(window.find("[data-scene-tally-pictures]")).hasText("6");
    window.find(".import-row input[type=checkbox]").last().uncheck();
    window.find("[name=viewports][value='390x844']").uncheck();
    assertThat(window.find("[data-scene-tally-pictures]")).hasText("2");
    window.find("[name=other_viewports]").fill("1600x900, 500 x 700");
    assertThat(window.find("[data-scene-tally-pictures]")).hasText("6");
    window.find(".import-row input[name=name][value=Bikes]").fill("All bikes");

    window.find("#import button[type=submit]").click();

    assertThat(window.toast("2 pages added")).isVisible();
    assertThat(window.find("#tab-batches")).hasAttribute("aria-current", "page");
    assertThat(window.find("#tab-pages .count")).hasText("2");
    assertThat(window.find("#project tbody tr")).containsText("All pages");
    window.find("#tab-pages").click();
    assertThat(window.find("#project tbody")).containsText("All bikes");
    assertThat(window.complaints()).isEmpty();
  }

  @Test
  void aSitemapThatIsNotThereIsToldBesideItsField() {
    window.open("/projects/%s/import".formatted(project));
    window.find("#sitemap").fill("http://localhost:1/sitemap.xml");
    window.button("Show pages").click();

    assertThat(window.find("#sitemap-error")).containsText("refuses connections");
    assertThat(window.find("#sitemap")).isFocused();
    assertThat(window.find("#sitemap")).hasValue("http://localhost:1/sitemap.xml");
  }

  @Test
  void itGoesByKeyboardAlone() {
    window.open("/projects/%s/import".formatted(project));
    assertThat(window.find("#sitemap")).isFocused();
    window.page().keyboard().press("Tab");
    window.page().keyboard().type("https://shop.example/");
    window.page().keyboard().press("Tab");
    window.page().keyboard().press("Tab");
    window.page().keyboard().press("Enter");
    Locator name = window.find(".import-row input[name=name]");
    assertThat(name).hasValue("Home");
    name.focus();
    window.page().keyboard().press("Enter");
    assertThat(window.toast("1 page added")).isVisible();
  }
}

package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class PagesIT {
  private final Window window;
  private final Given given;
  private final String project;

  PagesIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
    this.project = given.project(Given.named("Pages"));
  }

  @BeforeEach
  void openThePagesOfAProject() {
    String home = given.page(project, "Home", "https://shop.example/");
    given.task(project, home, "Home as it opens", List.of(Given.DESK));
    window.open("/projects/%s?tab=pages".formatted(project)).mark();
  }

  private Locator row(String name) {
    return window.find("#project tbody tr").filter(new Locator.FilterOptions().setHasText(name));
  }

  @Test
  void aPageIsAddedWithoutLoadingThePage() {
    window.link("Add page").click();
    window.fill("Name", "Cart");
    window.fill("Address", "https://shop.example/cart");
    window.fill("Preparatory JavaScript", "document.title = 'x'");
    window.submit();
    assertThat(row("Cart")).containsText("https://shop.example/cart");
    assertThat(row("Cart")).containsText("JavaScript");
    assertThat(window.find("#tab-pages .count")).hasText("2");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aRefusedAddressIsNamedAndTheRestIsKept() {
    window.link("Add page").click();
    window.fill("Name", "Cart");
    window.fill("Address", "shop without scheme");
    window.submit();
    assertThat(window.dialog().locator(".field-error")).containsText("Address");
    assertThat(window.field("Address")).isFocused();
    assertThat(window.field("Address")).hasValue("shop without scheme");
    assertThat(window.field("Name")).hasValue("Cart");
  }

  @Test
  void aPageIsEditedWithoutLoadingThePage() {
    row("Home").locator(".row-link").click();
    assertThat(window.field("Address")).hasValue("https://shop.example/");
    window.fill("Name", "Front page");
    window.submit();
    assertThat(row("Front page")).isVisible();
    assertThat(window.toast("saved")).isVisible();
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void deletingAPageNamesTheTasksThatGoWithIt() {
    window.button("Delete Home").click();
    assertThat(window.dialog()).containsText("Delete the page “Home”?");
    assertThat(window.dialog()).containsText("Its task goes with it.");
    window.yes().click();
    assertThat(window.find(".empty")).containsText("No pages yet");
    assertThat(window.find("#tab-tasks .count")).hasText("0");
    assertThat(window.isMarked()).isTrue();
  }

  @Test
  void aPageInUseStaysAndTheRefusalSaysWhatToDo() {
    Given.Setup busy = given.held(Given.named("Busy"));
    String run = given.run(busy, "baseline_recording");
    window.open("/projects/%s?tab=pages".formatted(busy.project()));
    window.button("Delete Held").click();
    window.yes().click();
    assertThat(window.toast("can't be deleted")).containsText("finished");
    assertThat(row("Held")).isVisible();
    busy.places().getFirst().letGo();
    given.progress(run).over("finished");
  }
}

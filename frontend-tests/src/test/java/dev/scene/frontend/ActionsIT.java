package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ActionsIT {
  private final Window window;
  private final String project;

  ActionsIT(Installation installation, Window window) {
    this.window = window;
    this.project = installation.given().project(Given.named("Actions"));
  }

  @BeforeEach
  void openTheFormOfAPage() {
    window.open("/projects/%s?tab=pages".formatted(project));
    window.link("Add page").click();
    window.fill("Name", "Cart");
    window.fill("Address", "https://shop.example/cart");
  }

  private Locator button(String name) {
    return window
        .dialog()
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(name).setExact(true));
  }

  private Locator step(int number) {
    return window.dialog().locator(".step").nth(number - 1);
  }

  private Locator type(int number) {
    return step(number).locator("select").first();
  }

  private Locator json() {
    return window.dialog().locator("textarea[name=preparatory_actions]");
  }

  private void press(String key) {
    window.page().keyboard().press(key);
  }

  private void add(String type) {
    button("Add action").click();
    window.page().locator(":focus").selectOption(type);
  }

  @Test
  void actionsStandOneBelowTheOther() {
    add("press");
    add("wait");
    BoundingBox first = step(1).boundingBox();
    BoundingBox second = step(2).boundingBox();
    assertThat(second.x).isEqualTo(first.x);
    assertThat(second.y).isGreaterThanOrEqualTo(first.y + first.height);
  }

  @Test
  void anActionAsksForWhatItsTypeNeeds() {
    add("press");
    assertThat(step(1).getByLabel("Key")).isVisible();
    assertThat(step(1).getByLabel("In element")).isVisible();
    type(1).selectOption("wait");
    assertThat(step(1).getByLabel("How long, ms")).isVisible();
    assertThat(step(1).getByLabel("Key")).hasCount(0);
  }

  @Test
  void actionsAreAddedMovedAndTakenAwayByKeys() {
    button("Add action").focus();
    press("Enter");
    assertThat(type(1)).isFocused();
    press("Tab");
    assertThat(button("Remove action 1")).isFocused();
    button("Add action").focus();
    press("Enter");
    type(2).selectOption("hover");

    press("Alt+ArrowUp");

    assertThat(type(1)).hasValue("hover");
    assertThat(type(1)).isFocused();
    button("Remove action 2").focus();
    press("Enter");
    assertThat(window.dialog().locator(".step")).hasCount(1);
    assertThat(type(1)).isFocused();
  }

  @Test
  void theListAndTheJsonStayInStep() {
    add("fill");
    step(1).getByLabel("Selector").fill("#user");
    step(1).getByLabel("Text").fill("anna");
    button("As JSON").click();
    assertThat(json())
        .hasValue("[\n  {\"type\":\"fill\",\"value\":\"anna\",\"selector\":\"#user\"}\n]");
    json().fill("[{\"type\": \"wait\", \"wait_ms\": 50}]");
    button("As a list").click();
    assertThat(type(1)).hasValue("wait");
    assertThat(step(1).getByLabel("How long, ms")).hasValue("50");
  }

  @Test
  void jsonThatIsNoneYetStaysJson() {
    button("As JSON").click();
    json().fill("[{");
    assertThat(window.dialog()).containsText("This is no JSON yet");
    assertThat(button("As a list")).isDisabled();
  }

  @Test
  void aRefusedActionIsNamedAtItsField() {
    add("wait");
    step(1).getByLabel("How long, ms").fill("5");
    add("click");
    window.submit();
    Locator selector = step(2).getByLabel("Selector");
    assertThat(selector).isFocused();
    assertThat(step(2).locator(".field-error")).containsText("Selector must name an element");
    assertThat(step(1).locator(".field-error")).hasCount(0);
    assertThat(step(1).getByLabel("How long, ms")).hasValue("5");
  }

  @Test
  void actionsComeBackAsTheyWereSaved() {
    add("click");
    step(1).getByLabel("Selector").fill("text=Accept \"all\" <b>");
    step(1).getByLabel("Button").selectOption("right");
    window.submit();
    window
        .page()
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Cart").setExact(true))
        .click();
    assertThat(type(1)).hasValue("click");
    assertThat(step(1).getByLabel("Selector")).hasValue("text=Accept \"all\" <b>");
    assertThat(step(1).getByLabel("Button")).hasValue("right");
  }

  @Test
  void bothViewsStandBesideEachOther() {
    add("wait");
    button("Both").click();
    assertThat(step(1)).isVisible();
    assertThat(json()).isVisible();

    step(1).getByLabel("How long, ms").fill("250");
    assertThat(json()).hasValue(Pattern.compile(":\\s*250"));
    json().fill("[{\"type\": \"hover\", \"selector\": \".offer\"}]");
    assertThat(step(1).getByLabel("Selector")).hasValue(".offer");

    json().fill("[{");
    assertThat(window.dialog().locator(".steps")).hasAttribute("inert", "");
  }
}

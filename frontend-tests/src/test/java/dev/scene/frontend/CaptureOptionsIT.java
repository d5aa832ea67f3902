package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class CaptureOptionsIT {
  private static final String PASSWORD = "correct horse";

  private final Window window;
  private final Given given;
  private final String project;

  CaptureOptionsIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
    this.project =
        given.id(
            "/api/projects",
            Map.of(
                "name", Given.named("Options"),
                "capture", Map.of("device", Map.of("color_scheme", "dark"))));
  }

  private void openThePage() {
    window.open("/projects/%s?tab=pages".formatted(project));
    window.link("Home").click();
  }

  private String home() {
    return given.page(project, "Home", "https://shop.example/");
  }

  private Locator group(String name) {
    return window.dialog().locator("#capture-" + name);
  }

  private Locator opened(String name) {
    group(name).locator("summary").click();
    return group(name);
  }

  private JsonNode stored(String page) {
    return given.api().get("/api/pages/" + page);
  }

  @Test
  void anEmptyFieldSaysWhatItInherits() {
    home();
    openThePage();
    Locator scheme = opened("device").getByLabel("Colour scheme");
    assertThat(scheme.locator("option").first()).hasText("Inherited: Dark (project)");
    assertThat(group("device").getByLabel("Locale"))
        .hasAttribute("placeholder", "Inherited: en-US (installation)");
  }

  @Test
  void aClosedGroupSaysWhatIsSetInIt() {
    String home = home();
    openThePage();
    assertThat(group("quiet").locator("summary")).containsText("inherited");
    opened("quiet").getByLabel("Hidden elements").fill(".chat\n\n  .clock \n");
    group("quiet").getByLabel("Animations").selectOption("false");
    window.submit();
    assertThat(window.toast("saved")).isVisible();

    window.link("Home").click();

    assertThat(group("quiet")).not().hasAttribute("open", "");
    assertThat(group("quiet").locator("summary")).containsText("2 set here");
    assertThat(group("quiet").locator("summary")).containsText("Animations, Hidden elements");
    assertThat(stored(home).at("/capture/quiet/hide_selectors")).hasSize(2);
    assertThat(stored(home).at("/capture/quiet/stop_animations").asBoolean(true)).isFalse();
  }

  @Test
  void aFaultStandsAtItsFieldAndOpensItsGroup() {
    home();
    openThePage();
    opened("device").getByLabel("Time zone").fill("Mars/Base");
    opened("device");
    window.submit();
    Locator zone = group("device").getByLabel("Time zone");
    assertThat(zone).isFocused();
    assertThat(zone).hasValue("Mars/Base");
    assertThat(group("device").locator(".field-error")).containsText("Time zone");
    assertThat(group("session")).not().hasAttribute("open", "");
  }

  @Test
  void aHeaderIsWrittenKeptAndTakenAwayButNeverShown() {
    String home = home();
    openThePage();
    Locator headers = opened("session").locator("[id='capture.session.headers']");
    headers.getByLabel("Header name").fill("X-Token");
    headers.getByLabel("Header value").fill(PASSWORD);
    window.submit();
    assertThat(window.toast("saved")).isVisible();

    openThePage();
    assertThat(window.page().content()).doesNotContain(PASSWORD);
    assertThat(opened("session").getByLabel("Header value"))
        .hasAttribute("placeholder", "Stored – leave empty to keep it");
    window.submit();
    assertThat(window.toast("saved")).isVisible();
    assertThat(stored(home).at("/capture/session/headers/X-Token").asText()).isEqualTo("***");

    openThePage();
    opened("session").getByLabel("Remove X-Token").click();
    window.submit();
    assertThat(window.toast("saved")).isVisible();
    assertThat(stored(home).at("/capture/session/headers")).isEmpty();
  }

  @Test
  void aPasswordIsWrittenKeptAndTakenAwayButNeverShown() {
    String home = home();
    openThePage();
    window.fill("User name", "staging");
    window.fill("Password", PASSWORD);
    window.submit();
    assertThat(window.toast("saved")).isVisible();

    openThePage();
    assertThat(window.page().content()).doesNotContain(PASSWORD);
    window.fill("User name", "staging2");
    window.submit();
    assertThat(window.toast("saved")).isVisible();
    assertThat(stored(home).path("basic_auth_username").asText()).isEqualTo("staging2");
    assertThat(stored(home).path("basic_auth_password").asText()).isEqualTo("***");

    openThePage();
    window.field("Remove name and password").check();
    window.submit();
    assertThat(window.toast("saved")).isVisible();
    assertThat(stored(home).path("basic_auth_password").isNull()).isTrue();
  }

  @Test
  void aProjectSaysItForAllItsPages() {
    window.open("/projects/%s?tab=settings".formatted(project));
    window.find("#capture-evidence > summary").click();
    window.find("#capture-evidence").getByLabel("Trace").selectOption("on");
    window.button("Save").click();
    assertThat(window.toast("saved")).isVisible();
    JsonNode saved = given.api().get("/api/projects/" + project);
    assertThat(saved.at("/capture/evidence/trace").asText()).isEqualTo("on");
    assertThat(saved.at("/capture/device/color_scheme").asText()).isEqualTo("dark");
  }
}

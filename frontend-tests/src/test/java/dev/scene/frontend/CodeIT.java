package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// Scripts in colours.
@ExtendWith(InBrowser.class)
class CodeIT {
  private final Window window;
  private final String project;

  CodeIT(Installation installation, Window window) {
    this.window = window;
    this.project = installation.given().project(Given.named("Scripted"));
  }

  @Test
  void whatIsTypedIsColouredAndSentAsItIs() {
    window.open("/projects/%s?tab=pages".formatted(project));
    window.find(".empty a").last().click();
    window.fill("Name", "Home");
    window.fill("Address", "https://shop.example/");
    window.fill("Preparatory JavaScript", "const it = 'x'; // so");

    Locator painted = window.dialog().locator(".code-paint");
    assertThat(painted.locator(".code-keyword")).hasText("const");
    assertThat(painted.locator(".code-string")).hasText("'x'");
    assertThat(painted.locator(".code-comment")).hasText("// so");
    assertThat(window.complaints()).isEmpty();

    window.submit();
    window.find("#project .row-link").click();
    assertThat(window.field("Preparatory JavaScript")).hasValue("const it = 'x'; // so");
  }
}

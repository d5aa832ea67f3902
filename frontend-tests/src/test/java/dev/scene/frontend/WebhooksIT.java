package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class WebhooksIT {
  private final Window window;
  private final Given given;
  private final Listener listener = new Listener();

  WebhooksIT(Installation installation, Window window) {
    this.window = window;
    this.given = installation.given();
  }

  @AfterEach
  void close() {
    listener.close();
  }

  private Locator state() {
    return window.find(".facts .status");
  }

  private String webhook(String description) {
    return given
        .api()
        .post("/api/webhooks", Map.of("endpoint_url", listener.url(), "description", description))
        .path("id")
        .asText();
  }

  @Test
  void aWebhookIsMadeAndItsSecretShownOnce() {
    String name = Given.named("Pipeline");
    window.open("/webhooks");
    window.link("New webhook").click();
    window.fill("Endpoint", listener.url());
    window.fill("Description", name);
    window.submit();

    assertThat(window.field("Secret")).hasValue(Pattern.compile("whsec_.+"));
    String secret = window.field("Secret").inputValue();
    window.link("Done").click();

    assertThat(window.find("h1")).hasText(name);
    assertThat(window.page().content()).doesNotContain(secret);
    assertThat(Axe.violations(window.page())).isEmpty();
  }

  @Test
  void theSameGoesByKeysAlone() {
    webhook(Given.named("Neighbour"));
    Keyboard keys = window.page().keyboard();
    window.open("/webhooks");
    window.tabTo("a[href='/webhooks/new']");
    keys.press("Enter");
    assertThat(window.dialog()).isVisible();
    keys.type(listener.url());
    window.tabTo(".dialog button[type=submit]");
    keys.press("Enter");

    assertThat(window.field("Secret")).isVisible();
    window.tabTo(".dialog a.btn-primary");
    keys.press("Enter");
    assertThat(window.page()).hasURL(Pattern.compile("/webhooks/[0-9a-f-]{36}"));
  }

  @Test
  void anAddressThatIsNoneIsRefusedAtItsField() {
    webhook(Given.named("Neighbour"));
    window.open("/webhooks");
    window.link("New webhook").click();
    window.fill("Endpoint", "http://169.254.169.254/latest");
    window.field("Further headers").fill("Host: other");
    window.submit();

    assertThat(window.dialog().locator(".field-error")).hasCount(2);
    assertThat(window.dialog().locator("#endpoint_url-error")).containsText("never reach");
    assertThat(window.dialog().locator("#custom_headers-error")).isVisible();
  }

  @Test
  void aTestIsSentAndItsAnswerShown() {
    window.open("/webhooks/" + webhook(Given.named("Tried")));
    window.button("Send a test").click();

    assertThat(window.page()).hasURL(Pattern.compile("/webhook-deliveries/"));
    assertThat(state()).hasText("Delivered");
    assertThat(window.find(".webhook-text").last()).hasText("Thank you");
    assertThat(listener.bodies()).hasSize(1);
    assertThat(Axe.violations(window.page())).isEmpty();
    window.button("Deliver again").click();
    assertThat(window.toast("Sent again")).isVisible();
    assertThat(window.find("tbody tr")).hasCount(2);
    assertThat(listener.bodies()).hasSize(2);
    assertThat(listener.bodies().getFirst()).isEqualTo(listener.bodies().getLast());
  }

  @Test
  void aReceiverThatIsGoneIsSaidSo() {
    String id = webhook(Given.named("Gone"));
    listener.answers(410);
    window.open("/webhooks/" + id);
    window.button("Send a test").click();
    assertThat(state()).hasText("Failed");

    window.open("/webhooks/" + id);

    assertThat(state()).hasText("Disabled");
    assertThat(window.find(".notice-error")).containsText("410");
    window.link("Edit").click();
    window.dialog().getByLabel("Enabled").check();
    window.submit();
    assertThat(window.toast("saved")).isVisible();
    assertThat(state()).hasText("Enabled");
  }

  @Test
  void aNewSecretIsMadeAfterAQuestion() {
    window.open("/webhooks/" + webhook(Given.named("Rotated")));
    window.button("New secret").click();
    window.yes().click();

    assertThat(window.field("Secret")).hasValue(Pattern.compile("whsec_.+"));
    window.link("Done").click();
    assertThat(window.find(".facts")).containsText("Old secret valid until");
  }

  @Test
  void aWebhookIsDeletedAfterAQuestion() {
    String name = Given.named("Deleted");
    window.open("/webhooks/" + webhook(name));
    window.button("Delete").click();
    window.yes().click();

    assertThat(window.toast("deleted")).isVisible();
    assertThat(window.find("#webhooks")).not().containsText(name);
  }
}

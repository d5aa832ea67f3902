package dev.scene.catalog;

import dev.scene.catalog.capture.ActionDraft;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.catalog.capture.Masks;
import dev.scene.platform.Checks;
import dev.scene.platform.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A page as a user sends it. A secret that is sent as its mask keeps the stored value. `version`
/// is that of the page as the user saw it, when it matters.
public record PageDraft(
    @Nullable String name,
    @Nullable String url,
    @Nullable String referenceUrl,
    @Nullable String basicAuthUsername,
    @Nullable Secret basicAuthPassword,
    @Nullable List<@Nullable ActionDraft> preparatoryActions,
    @Nullable String preparatoryJs,
    @Nullable CaptureRules capture,
    @Nullable Integer version) {
  private static final int LONGEST_USERNAME = 200;
  private static final int LONGEST_PASSWORD = 1000;

  /// A page that is captured as its project says.
  public static PageDraft of(@Nullable String name, @Nullable String url) {
    return new PageDraft(name, url, null, null, null, null, null, null, null);
  }

  /// @throws dev.scene.platform.Problem invalid, when it is none that a page could have
  public static void requireAddress(@Nullable String url) {
    Optional<String> fault = WebAddress.fault(url);
    new Checks().require(fault.isEmpty(), "url", fault.orElse("")).orRefuse();
  }

  /// The page that the draft describes, in the place of `old` with the secrets that it keeps.
  ///
  /// @throws dev.scene.platform.Problem invalid, naming everything that breaks a rule
  Page toPage(UUID id, UUID projectId, Optional<Page> old, Instant now) {
    Checks checks = new Checks();
    check(checks);
    Secret password = password(old, checks);
    CaptureRules rules = capture(old, checks);
    checks.orRefuse();
    return new Page(
        id,
        projectId,
        Texts.stripped(name),
        Texts.stripped(url),
        Texts.orNull(referenceUrl),
        Texts.orNull(basicAuthUsername),
        password,
        ActionDraft.actions(preparatoryActions),
        Texts.script(preparatoryJs),
        rules,
        old.map(Page::version).orElse(0) + 1,
        old.map(Page::createdAt).orElse(now),
        now);
  }

  private void check(Checks checks) {
    Optional<String> fault = WebAddress.fault(url);
    Optional<String> referenceFault =
        Texts.orNull(referenceUrl) == null ? Optional.empty() : WebAddress.fault(referenceUrl);
    checks
        .text(name, "name", 200)
        .require(fault.isEmpty(), "url", fault.orElse(""))
        .require(referenceFault.isEmpty(), "reference_url", referenceFault.orElse(""))
        .atMost(preparatoryJs, "preparatory_js", Texts.LONGEST_SCRIPT);
    checkBasicAuth(checks);
    ActionDraft.check(preparatoryActions, "preparatory_actions", checks);
  }

  private void checkBasicAuth(Checks checks) {
    String username = Texts.orNull(basicAuthUsername);
    checks
        .atMost(username, "basic_auth_username", LONGEST_USERNAME)
        .require(
            username == null || username.matches("[^:\\p{Cntrl}]*"),
            "basic_auth_username",
            "must not contain a colon or a control character")
        .require(
            basicAuthPassword == null || username != null,
            "basic_auth_username",
            "must be there when there is a basic_auth_password")
        .require(
            username == null || basicAuthPassword != null,
            "basic_auth_password",
            "must be there when there is a basic_auth_username; *** keeps the stored one");
    if (basicAuthPassword instanceof Secret.Plain(String text)) {
      checks
          .atMost(text, "basic_auth_password", LONGEST_PASSWORD)
          .require(
              text.matches("[^\\p{Cntrl}]*"),
              "basic_auth_password",
              "must not contain a control character");
    }
  }

  private @Nullable Secret password(Optional<Page> old, Checks checks) {
    return basicAuthPassword == null
        ? null
        : Masks.resolve(
            basicAuthPassword, old.map(Page::basicAuthPassword), "basic_auth_password", checks);
  }

  private CaptureRules capture(Optional<Page> old, Checks checks) {
    return CaptureRules.checked(capture, old.map(Page::capture), checks);
  }
}

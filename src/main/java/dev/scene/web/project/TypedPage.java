package dev.scene.web.project;

import dev.scene.catalog.Page;
import dev.scene.platform.Secret;
import dev.scene.web.Sent;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The form of a page as it was sent. Its password can be written, but not read: where one is
/// stored, an empty one keeps it.
record TypedPage(
    String name,
    String url,
    String referenceUrl,
    String username,
    String password,
    boolean passwordStored,
    boolean removed,
    String actions,
    String preparatoryJs,
    @Nullable Integer version) {
  static final TypedPage BLANK = new TypedPage("", "", "", "", "", false, false, "", "", null);

  static TypedPage of(Page page, String actions) {
    return new TypedPage(
        page.name(),
        page.url(),
        Objects.requireNonNullElse(page.referenceUrl(), ""),
        Objects.requireNonNullElse(page.basicAuthUsername(), ""),
        "",
        page.basicAuthPassword() != null,
        false,
        actions,
        Objects.requireNonNullElse(page.preparatoryJs(), ""),
        page.version());
  }

  static TypedPage of(Sent form) {
    return new TypedPage(
        form.text("name"),
        form.text("url"),
        form.text("reference_url"),
        form.text("basic_auth_username"),
        form.text("basic_auth_password"),
        form.text("basic_auth_stored").equals("true"),
        form.text("basic_auth_remove").equals("true"),
        form.text("preparatory_actions"),
        form.text("preparatory_js"),
        form.version());
  }

  /// What is sent on as the user name; nothing takes it away together with the password.
  @Nullable String sentUsername() {
    return removed || username.isBlank() ? null : username;
  }

  /// What is sent on as the password: the mask stands for the one that is stored.
  @Nullable Secret sentPassword() {
    boolean keeps = passwordStored && !username.isBlank();
    if (removed || (password.isEmpty() && !keeps)) {
      return null;
    }
    return Secret.of(password.isEmpty() ? Secret.MASK : password);
  }
}

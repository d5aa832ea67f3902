package dev.scene.catalog;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The rule that the address of a page keeps: absolute, http or https, a host, no credentials.
public final class WebAddress {
  static final int LONGEST = 2048;

  private static final Set<String> SCHEMES = Set.of("http", "https");

  private WebAddress() {}

  /// What is wrong with the address, as the end of a sentence that begins with the field's name.
  public static Optional<String> fault(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return Optional.of("must not be empty");
    }
    if (text.length() > LONGEST) {
      return Optional.of("must have at most %d characters".formatted(LONGEST));
    }
    try {
      return fault(new URI(text.strip()));
    } catch (URISyntaxException e) {
      return Optional.of(
          "is not a valid URL: %s at character %d".formatted(e.getReason(), e.getIndex() + 1));
    }
  }

  private static Optional<String> fault(URI address) {
    String scheme = address.getScheme();
    if (scheme == null || !SCHEMES.contains(scheme.toLowerCase(Locale.ROOT))) {
      return Optional.of(
          "must begin with http:// or https://; %s can't be captured"
              .formatted(scheme == null ? "an address without a scheme" : "\"" + scheme + ":\""));
    }
    if (address.getHost() == null) {
      return Optional.of("must name a host, as in https://example.com/pricing");
    }
    if (address.getRawUserInfo() != null) {
      return Optional.of("must not contain a user name or password");
    }
    return Optional.empty();
  }
}

package dev.scene.access;

import dev.scene.platform.Bearer;
import dev.scene.platform.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What a request shows of the service's token, `SCENE_API_TOKEN`.
enum Pass {
  /// The service has no token.
  NOT_ASKED,
  MISSING,
  WRONG,
  RIGHT;

  private static final String BASIC = "Basic ";

  /// Reads `X-SCENE-API-Token`, else `Authorization`: `Bearer` with the token, or `Basic` with the
  /// token as password, which is what browsers can send. Another password is a proxy's business.
  ///
  /// @param token of the service
  static Pass of(Optional<String> token, @Nullable String header, @Nullable String authorization) {
    if (token.isEmpty()) {
      return NOT_ASKED;
    }
    String hash = Tokens.sha256(token.get());
    if (header != null) {
      return Tokens.matches(header.strip(), hash) ? RIGHT : WRONG;
    }
    Optional<String> bearer = Bearer.token(authorization);
    if (bearer.isPresent()) {
      return Tokens.matches(bearer.get(), hash) ? RIGHT : WRONG;
    }
    return password(authorization).filter(it -> Tokens.matches(it, hash)).isPresent()
        ? RIGHT
        : MISSING;
  }

  private static Optional<String> password(@Nullable String authorization) {
    if (authorization == null || !authorization.regionMatches(true, 0, BASIC, 0, BASIC.length())) {
      return Optional.empty();
    }
    try {
      byte[] pair = Base64.getDecoder().decode(authorization.substring(BASIC.length()).strip());
      String text = new String(pair, StandardCharsets.UTF_8);
      return Optional.of(text.substring(text.indexOf(':') + 1));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}

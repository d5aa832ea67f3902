package dev.scene.platform;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads `Authorization: Bearer …`.
public final class Bearer {
  private static final String PREFIX = "Bearer ";

  private Bearer() {}

  public static Optional<String> token(@Nullable String authorization) {
    return Optional.ofNullable(authorization)
        .filter(value -> value.regionMatches(true, 0, PREFIX, 0, PREFIX.length()))
        .map(value -> value.substring(PREFIX.length()).strip())
        .filter(token -> !token.isEmpty());
  }

  /// The same answer whether the token is missing, wrong, somebody else's or of something unknown.
  public static Problem refused() {
    return new Problem(
        Problem.Kind.UNAUTHORIZED,
        "The token is missing, or it is not for this.",
        "Send the token that came with the claim, as \"Authorization: Bearer …\".");
  }
}

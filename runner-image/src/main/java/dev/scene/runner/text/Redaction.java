package dev.scene.runner.text;

import java.util.regex.Pattern;

/// Takes secrets out of addresses before they are logged, posted or stored.
public final class Redaction {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]*://)[^\\s/?#\"'<>]*@");
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i)([?&#;](?:[a-z0-9_.-]*(?:token|secret|passw|pwd|apikey|api_key|api-key|signature|credential|session)"
              + "[a-z0-9_.-]*|key|sig|auth|code|jwt|sid)=)[^&#\\s\"'<>;)]+");

  private Redaction() {}

  /// The text with `***` in place of user names and passwords in addresses and of query values that
  /// look secret.
  public static String of(String text) {
    String bare = CREDENTIALS.matcher(text).replaceAll("$1***@");
    return SECRET_PARAMETER.matcher(bare).replaceAll("$1***");
  }
}

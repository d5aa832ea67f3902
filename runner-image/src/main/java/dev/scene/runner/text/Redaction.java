package dev.scene.runner.text;

import java.util.Locale;
import java.util.regex.Pattern;

/// Takes secrets out of addresses before they are logged, posted or stored.
public final class Redaction {
  private static final Pattern CREDENTIALS =
      Pattern.compile("(?i)\\b([a-z][a-z0-9+.-]{0,20}://)[^\\s/?#\"'<>]*@");
  private static final Pattern SECRET_PARAMETER =
      Pattern.compile(
          "(?i)([?&#;](?:[a-z0-9_.-]{0,60}(?:token|secret|passw|pwd|apikey|api_key|api-key|signature|credential|session)"
              + "[a-z0-9_.-]{0,60}|key|sig|auth|code|jwt|sid)=)[^&#\\s\"'<>;)]+");

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "(?i)\\b((?:proxy-)?authorization[\"']?\\s*[:=]\\s*[\"']?(?:basic|bearer|digest|negotiate|token)\\s+)[^\\s\"',;]+");
  private static final Pattern SECRET_HEADER =
      Pattern.compile("(?i)(?:proxy-)?authorization|(?:set-)?cookie2?");

  private Redaction() {}

  /// Whether the values of a header of this name are secret, whatever they are.
  public static boolean isSecretHeader(String name) {
    return SECRET_HEADER.matcher(name).matches();
  }

  /// Whether the values of a query parameter or a field of this name look secret.
  public static boolean isSecretName(String name) {
    return SECRET_PARAMETER.matcher("?" + name + "=x").matches();
  }

  /// The text with `***` in place of user names and passwords in addresses and of query values that
  /// look secret, and of what an Authorization header carries.
  public static String of(String text) {
    // most text has none of it, and a look for one character costs next to nothing
    String bare = text.indexOf('@') < 0 ? text : CREDENTIALS.matcher(text).replaceAll("$1***@");
    String plain =
        bare.indexOf('=') < 0 ? bare : SECRET_PARAMETER.matcher(bare).replaceAll("$1***");
    return plain.toLowerCase(Locale.ROOT).contains("authorization")
        ? AUTHORIZATION.matcher(plain).replaceAll("$1***")
        : plain;
  }
}

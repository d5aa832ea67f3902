package dev.scene.runner.text;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/// Takes known secrets out of text, in every form that they travel in, besides what looks secret to
/// [Redaction].
///
/// Safe for use from several threads.
public final class Redactor {
  public static final String HIDDEN = "***";

  private static final Redactor PLAIN = new Redactor(Set.of());

  private final Literals literals;

  private Redactor(Collection<String> forms) {
    literals = new Literals(forms);
  }

  /// One that knows no secret.
  public static Redactor plain() {
    return PLAIN;
  }

  /// @param secrets as they are; their escaped and encoded forms are found as well
  public static Redactor of(Collection<String> secrets) {
    Set<String> forms = new LinkedHashSet<>();
    secrets.forEach(secret -> addForms(forms, secret));
    return new Redactor(forms);
  }

  public String of(String text) {
    return Redaction.of(literals(text));
  }

  /// Only the known secrets; for text whose addresses are read by machines.
  public String literals(String text) {
    return literals.isEmpty() ? text : literals.replaceIn(text, HIDDEN);
  }

  private static void addForms(Set<String> forms, String secret) {
    forms.add(secret);
    String query = URLEncoder.encode(secret, StandardCharsets.UTF_8);
    String path = query.replace("+", "%20");
    forms.add(query);
    forms.add(path);
    // as encodeURIComponent and the URLs of browsers leave them
    forms.add(unescape(path, "!'()*~"));
    forms.add(unescape(path, "!'()*~$&+,;=:@/?"));
    forms.add(lowerCaseEscapes(path));
    forms.add(json(secret));
    forms.add(ascii(json(secret)));
    forms.add(html(secret));
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    forms.add(Base64.getEncoder().encodeToString(bytes));
    forms.add(Base64.getEncoder().withoutPadding().encodeToString(bytes));
    forms.add(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  private static String unescape(String encoded, String kept) {
    String text = encoded;
    for (int i = 0; i < kept.length(); i++) {
      char c = kept.charAt(i);
      text = text.replace("%%%02X".formatted((int) c), "" + c);
    }
    return text;
  }

  private static String lowerCaseEscapes(String encoded) {
    StringBuilder text = new StringBuilder(encoded);
    for (int at = text.indexOf("%"); at >= 0; at = text.indexOf("%", at + 1)) {
      text.setCharAt(at + 1, Character.toLowerCase(text.charAt(at + 1)));
      text.setCharAt(at + 2, Character.toLowerCase(text.charAt(at + 2)));
    }
    return text.toString();
  }

  private static String json(String text) {
    return text.replace("\\", "\\\\")
        .replace("\"", "\\\"")
        .replace("\n", "\\n")
        .replace("\r", "\\r")
        .replace("\t", "\\t");
  }

  private static String ascii(String json) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < json.length(); i++) {
      char c = json.charAt(i);
      if (c < 128) text.append(c);
      else text.append("\\u%04x".formatted((int) c));
    }
    return text.toString();
  }

  private static String html(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}

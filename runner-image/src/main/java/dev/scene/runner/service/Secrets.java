package dev.scene.runner.service;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.runner.service.Messages.Action;
import dev.scene.runner.service.Messages.BasicAuth;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Cookie;
import dev.scene.runner.text.Redaction;
import dev.scene.runner.text.Redactor;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Collects what a claim holds that nobody may read afterwards: the password, header and cookie
/// values, stored state, credentials and tokens of its addresses, what is typed into password
/// fields.
///
/// Very short values are passed over: they would be found in everything.
public final class Secrets {
  private static final int LEAST = 4;
  private static final int LEAST_PASSWORD = 3;
  private static final Set<String> PLAIN_WORDS =
      Set.of("true", "false", "none", "null", "undefined", "en-us", "text/html");
  private static final Pattern PLAIN_HEADER =
      Pattern.compile(
          "(?i)accept(-.*)?|user-agent|content-(type|language)|cache-control|pragma|dnt");
  private static final Pattern SECRET_FIELD =
      Pattern.compile("(?i)passw|pwd|secret|token|otp|apikey|api-key|credential|\\bpin\\b");

  private final Set<String> found = new LinkedHashSet<>();

  private Secrets() {}

  /// What takes the secrets of the claim out of text.
  public static Redactor redactor(Claim claim) {
    return Redactor.of(of(claim));
  }

  static Set<String> of(Claim claim) {
    Secrets secrets = new Secrets();
    secrets.addPassword(claim.page().basicAuth());
    claim.capture().session().headers().forEach(secrets::addHeader);
    claim.capture().session().cookies().stream().map(Cookie::value).forEach(secrets::add);
    secrets.addState(claim.capture().session().storageState());
    secrets.addAddress(claim.page().url());
    secrets.addAddress(claim.page().referenceUrl());
    secrets.addTyped(claim.page().preparatoryActions());
    secrets.addTyped(claim.task().taskActions());
    return secrets.found;
  }

  private void add(@Nullable String value) {
    if (value == null || value.length() < LEAST) return;
    if (!PLAIN_WORDS.contains(value.toLowerCase(Locale.ROOT))) found.add(value);
  }

  private void addPassword(@Nullable BasicAuth auth) {
    if (auth == null) return;
    if (auth.password().length() >= LEAST_PASSWORD) found.add(auth.password());
    found.add(auth.username() + ":" + auth.password());
  }

  private void addHeader(String name, String value) {
    if (PLAIN_HEADER.matcher(name).matches()) return;
    add(value);
    int space = value.indexOf(' ');
    if (Redaction.isSecretHeader(name) && space > 0) add(value.substring(space + 1).strip());
  }

  private void addState(@Nullable JsonNode state) {
    if (state == null) return;
    for (JsonNode cookie : state.path("cookies")) add(cookie.path("value").asText(null));
    for (JsonNode origin : state.path("origins")) {
      for (JsonNode item : origin.path("localStorage")) addStored(item.path("value").asText(""));
    }
  }

  private void addStored(String value) {
    add(value);
    if (!value.startsWith("{") && !value.startsWith("[")) return;
    try {
      addLeaves(Json.tree(value), "");
    } catch (JsonProcessingException notJson) {
      // then the value as a whole is all there is to find
    }
  }

  private void addLeaves(JsonNode node, String name) {
    if (node.isTextual() && (Redaction.isSecretName(name) || node.asText().length() >= 16)) {
      add(node.asText());
    }
    node.properties().forEach(field -> addLeaves(field.getValue(), field.getKey()));
    if (node.isArray()) node.forEach(item -> addLeaves(item, name));
  }

  private void addAddress(@Nullable String address) {
    if (address == null) return;
    try {
      URI uri = URI.create(address);
      String user = uri.getUserInfo();
      if (user != null) {
        found.add(user);
        add(user.substring(user.indexOf(':') + 1));
      }
      addParameters(uri.getRawQuery());
      addParameters(uri.getRawFragment());
    } catch (IllegalArgumentException notAnAddress) {
      // opening it fails, and its message shows it through the patterns of Redaction
    }
  }

  private void addParameters(@Nullable String query) {
    if (query == null) return;
    for (String parameter : query.split("&", -1)) {
      int equals = parameter.indexOf('=');
      if (equals < 0 || !Redaction.isSecretName(parameter.substring(0, equals))) continue;
      String value = parameter.substring(equals + 1);
      add(value);
      add(URLDecoder.decode(value, StandardCharsets.UTF_8));
    }
  }

  private void addTyped(List<Action> actions) {
    for (Action action : actions) {
      String selector = action.selector();
      if (selector != null && SECRET_FIELD.matcher(selector).find()) add(action.value());
    }
  }
}

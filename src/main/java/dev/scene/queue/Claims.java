package dev.scene.queue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.catalog.capture.CaptureDefaults;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.catalog.capture.Session;
import dev.scene.platform.Problem;
import dev.scene.platform.Secret;
import dev.scene.platform.Vault;
import dev.scene.run.Execution;
import dev.scene.run.plan.Configuration;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes out what a claimed execution asks for, with its secrets opened.
@ApplicationScoped
class Claims {
  private final Vault vault;
  private final CaptureDefaults defaults;
  private final ObjectMapper json;

  Claims(Vault vault, CaptureDefaults defaults, ObjectMapper json) {
    this.vault = vault;
    this.defaults = defaults;
    this.json = json;
  }

  /// @throws Problem unavailable, when a stored secret can't be opened
  Claim of(Execution execution, String token) {
    Configuration configuration = execution.configuration();
    return new Claim(
        execution.id(),
        execution.testRunId(),
        execution.attempt(),
        token,
        page(configuration),
        new Claim.TaskToDo(
            configuration.taskName(), configuration.taskActions(), configuration.taskJs()),
        execution.browser(),
        execution.viewport(),
        capture(configuration.capture()),
        configuration.timeouts());
  }

  private Claim.PageToOpen page(Configuration configuration) {
    return new Claim.PageToOpen(
        configuration.pageName(),
        configuration.url(),
        configuration.referenceUrl(),
        Optional.ofNullable(configuration.basicAuth())
            .map(login -> new Claim.Login(login.username(), vault.open(login.password())))
            .orElse(null),
        configuration.preparatoryActions(),
        configuration.preparatoryJs());
  }

  private Claim.Capture capture(CaptureRules frozen) {
    // only executions that were frozen before there was a choice say nothing
    CaptureRules rules = frozen.equals(CaptureRules.INHERITED) ? defaults.rules() : frozen;
    return new Claim.Capture(
        rules.device(),
        session(rules.session()),
        rules.loading(),
        rules.quiet(),
        rules.shot(),
        rules.evidence());
  }

  private Claim.Session session(Session session) {
    Map<String, String> headers = new LinkedHashMap<>();
    session.headers().forEach((name, value) -> headers.put(name, vault.open(value)));
    return new Claim.Session(
        session.fixedTime(),
        session.randomSeed(),
        headers,
        session.cookies().stream().map(this::cookie).toList(),
        storageState(session.storageState()),
        session.blockedHosts(),
        session.ignoreHttpsErrors());
  }

  private Claim.Cookie cookie(Session.Cookie cookie) {
    return new Claim.Cookie(
        cookie.name(), vault.open(cookie.value()), cookie.domain(), cookie.path());
  }

  private @Nullable JsonNode storageState(@Nullable Secret state) {
    try {
      return state == null ? null : json.readTree(vault.open(state));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A storage state that was checked when saved is no JSON.", e);
    }
  }
}

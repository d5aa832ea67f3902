package dev.scene.catalog;

import dev.scene.catalog.capture.Action;
import dev.scene.catalog.capture.BasicAuth;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// A named address. `preparatoryActions` and then `preparatoryJs` run in the page after it has
/// loaded, before those of any task.
///
/// @param referenceUrl an address whose picture is compared too, prepared in the same way
/// @param basicAuthUsername there together with `basicAuthPassword`, or neither
/// @param capture goes before what the project says
public record Page(
    UUID id,
    UUID projectId,
    String name,
    String url,
    @Nullable String referenceUrl,
    @Nullable String basicAuthUsername,
    @Nullable Secret basicAuthPassword,
    @Json List<Action> preparatoryActions,
    @Nullable String preparatoryJs,
    @Json CaptureRules capture,
    int version,
    Instant createdAt,
    Instant updatedAt) {

  /// Rows that are older than the columns say nothing.
  public Page {
    preparatoryActions = Objects.requireNonNullElse(preparatoryActions, List.of());
    capture = Objects.requireNonNullElse(capture, CaptureRules.INHERITED);
  }

  /// What the page's host asks for, when it asks.
  public Optional<BasicAuth> basicAuth() {
    return basicAuthUsername == null || basicAuthPassword == null
        ? Optional.empty()
        : Optional.of(new BasicAuth(basicAuthUsername, basicAuthPassword));
  }
}

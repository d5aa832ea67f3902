package dev.scene.api.guide;

import dev.scene.api.Limits;
import dev.scene.platform.JsonFormat;
import dev.scene.platform.SceneConfig;
import dev.scene.webhook.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Makes the manifest anew for whoever asks, so that it is true at that moment.
@ApplicationScoped
class Manifests {
  private static final String ABOUT =
      "Visual regression: it takes pictures of web pages in real browsers, compares them with"
          + " approved ones and says what changed.";

  private final ApiDescription api;
  private final SceneConfig config;
  private final PublicAddress address;
  private final String version;

  Manifests(
      ApiDescription api,
      SceneConfig config,
      PublicAddress address,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.api = api;
    this.config = config;
    this.address = address;
    this.version = version;
  }

  Manifest now() {
    return of(api.operations());
  }

  /// @param operations what the API's description says at the moment
  Manifest of(List<Operation> operations) {
    String base = address.base();
    return new Manifest(
        "scene",
        version,
        ABOUT,
        base,
        base + ApiDescription.ADDRESS,
        base + GuideResource.DOCS,
        access(),
        ways(operations),
        new Manifest.Limits(
            Limits.JSON_BYTES, JsonFormat.DEEPEST, Limits.ITEMS, Limits.LOG_LINES, Limits.WAIT_S));
  }

  private Manifest.Access access() {
    boolean token = config.apiToken().isPresent();
    return new Manifest.Access(
        token,
        config.allowRemote(),
        List.of("Authorization: Bearer $SCENE_API_TOKEN", "X-SCENE-API-Token: $SCENE_API_TOKEN"),
        rule(token));
  }

  private String rule(boolean token) {
    String changes = token ? "Whatever is not GET needs the token." : "This service has no token.";
    String others =
        config.allowRemote()
            ? "Other machines are answered."
            : token
                ? "Other machines need it for GET too."
                : "Other machines are not answered until SCENE_API_TOKEN or SCENE_ALLOW_REMOTE is"
                    + " set.";
    return changes + " " + others;
  }

  private static List<Manifest.Steps> ways(List<Operation> operations) {
    return Stream.of(Way.values())
        .map(way ->
            new Manifest.Steps(
                way,
                way.sentence(),
                operations.stream().filter(it -> it.way() == way).map(Manifests::step).toList()))
        .toList();
  }

  private static Manifest.Step step(Operation operation) {
    return new Manifest.Step(
        operation.id(), operation.method(), operation.path(), operation.summary());
  }
}

package dev.scene.container;

import dev.scene.catalog.Browser;
import dev.scene.catalog.BrowserOffer;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Which browsers runners have, as the labels of their image say. An image that says nothing, or
/// that can't be asked at the moment, refuses none.
@ApplicationScoped
public class BrowsersOnOffer implements BrowserOffer {
  private static final String ENGINES = "dev.scene.engines";
  private static final String VERSIONS = "dev.scene.engine-versions";

  private final Containers containers;
  private final RunnerConfig config;

  BrowsersOnOffer(Containers containers, RunnerConfig config) {
    this.containers = containers;
    this.config = config;
  }

  /// A browser, whether it can be asked for, and if not a sentence that says why. The `version` is
  /// null where the image does not tell it.
  public record Offered(
      Browser browser, boolean offered, @Nullable String version, @Nullable String reason) {}

  @Override
  public Optional<String> whyNot(Browser browser) {
    return whyNot(browser, labels());
  }

  public List<Offered> all() {
    Map<String, String> labels = labels();
    return Arrays.stream(Browser.values()).map(browser -> offered(browser, labels)).toList();
  }

  private Offered offered(Browser browser, Map<String, String> labels) {
    return whyNot(browser, labels)
        .map(why -> new Offered(browser, false, null, name(browser) + " " + why))
        .orElseGet(() -> new Offered(browser, true, versions(labels).get(name(browser)), null));
  }

  private Optional<String> whyNot(Browser browser, Map<String, String> labels) {
    List<String> engines = words(labels.get(ENGINES));
    return engines.isEmpty() || engines.contains(name(browser))
        ? Optional.empty()
        : Optional.of(
            switch (config.backend()) {
              case DOCKER ->
                  "is not in the runner image %s, which has %s. Choose one of these, or build the image on the official Playwright image, which has all three: BASE_IMAGE=… runner-image/build.sh"
                      .formatted(config.image(), String.join(" and ", engines));
              case PROCESS ->
                  "is not on this machine, which has %s. Choose one of these, or install Chromium or Firefox and set SCENE_CHROMIUM or SCENE_FIREFOX to it; WebKit is in the official Playwright image only."
                      .formatted(String.join(" and ", engines));
            });
  }

  private static String name(Browser browser) {
    return browser.name().toLowerCase(Locale.ROOT);
  }

  private static Map<String, String> versions(Map<String, String> labels) {
    return words(labels.get(VERSIONS)).stream()
        .map(word -> word.split("=", 2))
        .filter(pair -> pair.length == 2 && !pair[1].isBlank())
        .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1], (first, _) -> first));
  }

  private static List<String> words(@Nullable String label) {
    return label == null
        ? List.of()
        : Arrays.stream(label.split(",")).map(String::strip).filter(it -> !it.isEmpty()).toList();
  }

  private Map<String, String> labels() {
    try {
      return containers.image(config.image()).map(Containers.Image::labels).orElse(Map.of());
    } catch (EngineException e) {
      return Map.of();
    }
  }
}

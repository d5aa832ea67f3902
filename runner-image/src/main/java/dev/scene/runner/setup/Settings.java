package dev.scene.runner.setup;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the container was started with; see `contract/README.md`.
///
/// @param engines the browsers that the image has
/// @param executables the path of a browser that is not Playwright's own, by browser
/// @param image the id of the image that the container was started from
/// @param sandbox whether Chromium keeps pages in its sandbox; not where the kernel refuses one
/// @param localHosts names that mean this very machine, where the runner is no container
public record Settings(
    URI callbackUrl,
    String token,
    String runId,
    String container,
    Engine browser,
    int executions,
    List<String> engines,
    Map<String, String> executables,
    @Nullable String image,
    boolean sandbox,
    List<String> localHosts) {

  public static Settings of(Map<String, String> env) {
    return new Settings(
        URI.create(require(env, "SCENE_CALLBACK_URL").replaceAll("/+$", "")),
        require(env, "SCENE_CALLBACK_TOKEN"),
        require(env, "SCENE_RUN_ID"),
        require(env, "SCENE_CONTAINER"),
        Engine.named(require(env, "SCENE_BROWSER")),
        positive(env.get("SCENE_EXECUTIONS_PER_CONTAINER")),
        List.of(env.getOrDefault("SCENE_ENGINES", "chromium,firefox,webkit").split(",", -1)),
        executables(env),
        env.get("SCENE_IMAGE"),
        !"false".equals(env.get("SCENE_CHROMIUM_SANDBOX")),
        words(env.getOrDefault("SCENE_LOCAL_HOSTS", "")));
  }

  public boolean hasBrowser() {
    return engines.contains(browser.label());
  }

  public @Nullable String executable() {
    return executables.get(browser.label());
  }

  private static Map<String, String> executables(Map<String, String> env) {
    return Stream.of("chromium", "firefox")
        .filter(browser -> !env.getOrDefault(pathVariable(browser), "").isBlank())
        .collect(Collectors.toMap(browser -> browser, browser -> env.get(pathVariable(browser))));
  }

  private static List<String> words(String text) {
    return Stream.of(text.split(",", -1)).filter(word -> !word.isBlank()).toList();
  }

  private static String pathVariable(String browser) {
    return "SCENE_" + browser.toUpperCase(Locale.ROOT) + "_PATH";
  }

  private static String require(Map<String, String> env, String name) {
    String value = env.get(name);
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          "The variable %s is not set. The service sets it when it starts the container; see runner-image/contract/README.md."
              .formatted(name));
    }
    return value;
  }

  private static int positive(@Nullable String value) {
    int number = value == null || value.isBlank() ? 25 : Integer.parseInt(value);
    if (number < 1) {
      throw new IllegalArgumentException(
          "SCENE_EXECUTIONS_PER_CONTAINER is %d; it must be 1 or more.".formatted(number));
    }
    return number;
  }
}

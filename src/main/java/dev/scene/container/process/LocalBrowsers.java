package dev.scene.container.process;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The browsers that this machine has.
@ApplicationScoped
class LocalBrowsers {
  private static final List<String> CHROMIUMS =
      List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
  private static final List<String> FIREFOXES = List.of("firefox", "firefox-esr");
  private static final Pattern VERSION = Pattern.compile("\\d+(\\.\\d+)+");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final ProcessConfig config;
  private final Map<Key, String> versions = new ConcurrentHashMap<>();

  LocalBrowsers(ProcessConfig config) {
    this.config = config;
  }

  /// @param engine as the contract names it
  record Found(String engine, Path path, String version) {}

  private record Key(Path path, FileTime changed) {}

  /// What is there now, Chromium first.
  List<Found> all() {
    List<Found> all = new ArrayList<>();
    find(config.chromium(), CHROMIUMS).ifPresent(path -> all.add(found("chromium", path)));
    find(config.firefox(), FIREFOXES).ifPresent(path -> all.add(found("firefox", path)));
    return all;
  }

  /// What a runner is told of them; see runner-image/contract.
  static Map<String, String> environment(List<Found> browsers) {
    Map<String, String> environment = new LinkedHashMap<>();
    environment.put(
        "SCENE_ENGINES", String.join(",", browsers.stream().map(Found::engine).toList()));
    for (Found browser : browsers) {
      String name =
          browser.engine().equals("chromium") ? "SCENE_CHROMIUM_PATH" : "SCENE_FIREFOX_PATH";
      environment.put(name, browser.path().toString());
    }
    return environment;
  }

  private static Optional<Path> find(Optional<String> configured, List<String> names) {
    if (configured.isPresent()) {
      return configured.map(Path::of).filter(Files::isExecutable);
    }
    return names.stream()
        .flatMap(name -> folders().map(folder -> folder.resolve(name)))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  private static Stream<Path> folders() {
    String path = System.getenv().getOrDefault("PATH", "");
    return Stream.concat(
            Arrays.stream(path.split(":", -1)),
            Stream.of("/usr/bin", "/usr/local/bin", "/opt/google/chrome"))
        .filter(folder -> folder.startsWith("/"))
        .map(Path::of);
  }

  private Found found(String engine, Path path) {
    return new Found(engine, path, versions.computeIfAbsent(key(path), _ -> version(path)));
  }

  private static Key key(Path path) {
    try {
      Path real = path.toRealPath();
      return new Key(real, Files.getLastModifiedTime(real));
    } catch (IOException e) {
      return new Key(path, FileTime.fromMillis(0));
    }
  }

  private static String version(Path path) {
    return Commands.answer(PATIENCE, Map.of(), List.of(path.toString(), "--version"))
        .map(VERSION::matcher)
        .filter(Matcher::find)
        .map(Matcher::group)
        .orElse("unknown");
  }
}

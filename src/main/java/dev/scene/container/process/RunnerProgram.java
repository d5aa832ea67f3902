package dev.scene.container.process;

import dev.scene.container.Containers;
import dev.scene.container.RunnerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// The runner's program on this machine. What an image is to an engine, this is to processes: its
/// id changes with the program and with the machine's fonts, for text is drawn with these.
@ApplicationScoped
class RunnerProgram {
  private static final String JAR = "scene-runner.jar";
  private static final Duration PATIENCE = Duration.ofSeconds(10);
  private static final int ID_DIGITS = 16;

  private final RunnerConfig config;
  private final LocalBrowsers browsers;
  private final Map<String, String> ids = new ConcurrentHashMap<>();

  RunnerProgram(RunnerConfig config, LocalBrowsers browsers) {
    this.config = config;
    this.browsers = browsers;
  }

  /// What is run, and what it needs to know of where it lies.
  record Command(List<String> words, Map<String, String> environment) {}

  /// Whether somebody named a program of their own.
  boolean isGiven() {
    return config.command().isPresent();
  }

  /// Empty while it has to be built.
  Optional<Command> command() {
    return isGiven() ? config.command().map(RunnerProgram::given) : built();
  }

  private static Command given(String words) {
    return new Command(List.of(words.strip().split("\\s+", -1)), Map.of());
  }

  // the folder is a link to that of a version: a runner keeps what it began with while another is
  // built
  private Optional<Command> built() {
    try {
      Path folder = Path.of(config.programFolder()).toRealPath();
      return Files.isReadable(folder.resolve(JAR)) ? Optional.of(built(folder)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static Command built(Path folder) {
    return new Command(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + folder.resolve("java.flags"),
            "-jar",
            folder.resolve(JAR).toString()),
        Map.of(
            "PLAYWRIGHT_DRIVER_DIR", folder.resolve("driver").toString(),
            "PLAYWRIGHT_BROWSERS_PATH", folder.resolve("browsers").toString(),
            "FONTCONFIG_FILE", folder.resolve("fontconfig.conf").toString()));
  }

  /// The program as an image; empty while it has to be built.
  Optional<Containers.Image> image() {
    // of somebody's own program it is not known which browsers it uses
    Map<String, String> labels = isGiven() ? Map.of() : labels(browsers.all());
    return command()
        .map(command ->
            new Containers.Image(
                ids.computeIfAbsent(fingerprint(command), _ -> id(command)), labels));
  }

  private static Map<String, String> labels(List<LocalBrowsers.Found> found) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put(
        "dev.scene.engines",
        found.stream().map(LocalBrowsers.Found::engine).collect(Collectors.joining(",")));
    labels.put(
        "dev.scene.engine-versions",
        found.stream()
            .map(browser -> browser.engine() + "=" + browser.version())
            .collect(Collectors.joining(",")));
    return labels;
  }

  // what tells whether the id has to be worked out again
  private static String fingerprint(Command command) {
    return command.words().stream()
        .map(word -> word + " " + Path.of(word).toFile().lastModified())
        .collect(Collectors.joining("\n"));
  }

  private static String id(Command command) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String word : command.words()) {
        digest.update(word.substring(word.lastIndexOf('/') + 1).getBytes(StandardCharsets.UTF_8));
        if (word.endsWith(".jar")) {
          read(Path.of(word), digest);
        }
      }
      String fonts = Commands.answer(PATIENCE, Map.of(), List.of("fc-list")).orElse("");
      fonts.lines().sorted().forEach(line -> digest.update(line.getBytes(StandardCharsets.UTF_8)));
      return "process:" + HexFormat.of().formatHex(digest.digest()).substring(0, ID_DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }

  private static void read(Path file, MessageDigest digest) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] buffer = new byte[1 << 16];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        digest.update(buffer, 0, n);
      }
    } catch (IOException e) {
      digest.update((byte) 0); // it fails where it is started, with a better message
    }
  }
}

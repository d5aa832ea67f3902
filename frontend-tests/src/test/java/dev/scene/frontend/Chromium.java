package dev.scene.frontend;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The browser that looks at the screens, found in this order: the one that `SCENE_TEST_CHROMIUM`
/// names, the one in the runner image, one installed on this machine.
final class Chromium implements AutoCloseable {
  private static final Stream<String> USUAL_PLACES =
      Stream.of(
          "/usr/bin/chromium",
          "/usr/bin/chromium-browser",
          "/usr/bin/google-chrome",
          "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

  // Ends with its standard input, so that it never outlives the tests, not even killed ones.
  private static final String SERVER =
      """
      executable=
      if [ -n "$SCENE_CHROMIUM_PATH" ]; then
        executable=$(printf ', "executablePath": "%s"' "$SCENE_CHROMIUM_PATH")
      fi
      printf '{"host": "127.0.0.1", "port": %s%s}' "$PORT" "$executable" > /tmp/server.json
      cli=$PLAYWRIGHT_DRIVER_DIR/package/cli.js
      {
        "$PLAYWRIGHT_DRIVER_DIR/node" "$cli" launch-server --browser chromium --config /tmp/server.json
        kill $$
      } &
      cat > /dev/null
      """;

  private final Playwright playwright;
  private final @Nullable Program container;
  private final Browser browser;

  private Chromium(Playwright playwright, @Nullable Program container, Browser browser) {
    this.playwright = playwright;
    this.container = container;
    this.browser = browser;
  }

  static Chromium start() {
    String given = System.getenv("SCENE_TEST_CHROMIUM");
    if (given != null && !given.isBlank()) {
      return onThisMachine(given);
    }
    String image =
        Optional.ofNullable(System.getenv("SCENE_RUNNER_IMAGE"))
            .orElse("scene-playwright-runner:latest");
    return Docker.has(image) ? inContainer(image) : onThisMachine(installed(image));
  }

  Browser browser() {
    return browser;
  }

  private static String installed(String image) {
    return USUAL_PLACES
        .filter(place -> Files.isExecutable(Path.of(place)))
        .findFirst()
        .orElseThrow(() ->
            new IllegalStateException(
                "Neither is there an image %s, nor a Chromium. Build the image with runner-image/build.sh, or name a browser by SCENE_TEST_CHROMIUM."
                    .formatted(image)));
  }

  private static Chromium onThisMachine(String executable) {
    Playwright playwright = driver();
    BrowserType.LaunchOptions options =
        new BrowserType.LaunchOptions().setExecutablePath(Path.of(executable));
    return new Chromium(playwright, null, playwright.chromium().launch(options));
  }

  private static Chromium inContainer(String image) {
    Program container = Program.start("browser", command(image), "ws://");
    Playwright playwright = driver();
    Browser browser = playwright.chromium().connect(container.announced());
    return new Chromium(playwright, container, browser);
  }

  private static ProcessBuilder command(String image) {
    String name = "scene-frontend-" + UUID.randomUUID().toString().substring(0, 8);
    String flags = "--rm --interactive --init --network host --shm-size 1g";
    List<String> command = new ArrayList<>(List.of("docker", "run", "--name", name));
    command.addAll(List.of(flags.split(" ", -1)));
    command.addAll(List.of("--env", "PORT=" + Service.freePort()));
    command.addAll(List.of("--entrypoint", "sh", image, "-c", SERVER));
    return new ProcessBuilder(command);
  }

  private static Playwright driver() {
    return Playwright.create(
        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  }

  @Override
  public void close() {
    playwright.close();
    if (container != null) {
      container.close();
    }
  }
}

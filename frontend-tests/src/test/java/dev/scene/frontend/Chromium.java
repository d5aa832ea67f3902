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
      cli=$PLAYWRIGHT_DRIVER_DIR/package/cli.js
      {
        "$PLAYWRIGHT_DRIVER_DIR/node" "$cli" run-server --host 0.0.0.0 --port 3000 --path /tests --unsafe
        kill $$
      } < /dev/null &
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
    int port = Service.freePort();
    Program container = Program.start("browser", command(image, port), "Listening on");
    Playwright playwright = driver();
    container.announced();
    Browser browser =
        playwright.chromium().connect("ws://127.0.0.1:%d/tests".formatted(port), options(image));
    return new Chromium(playwright, container, browser);
  }

  private static ProcessBuilder command(String image, int port) {
    String name = "scene-frontend-" + UUID.randomUUID().toString().substring(0, 8);
    String flags = "--rm --interactive --init --shm-size 1g";
    List<String> command = new ArrayList<>(List.of("docker", "run", "--name", name));
    command.addAll(List.of(flags.split(" ", -1)));
    command.addAll(List.of("--publish", "127.0.0.1:%d:3000".formatted(port)));
    command.addAll(List.of("--entrypoint", "sh", image, "-c", SERVER));
    return new ProcessBuilder(command);
  }

  // The browser reaches the service through these tests. On the host's own network it would see
  // each container come and go, and give up what it was loading.
  private static BrowserType.ConnectOptions options(String image) {
    String executable =
        Docker.say("run", "--rm", "--entrypoint", "printenv", image, "SCENE_CHROMIUM_PATH").strip();
    return new BrowserType.ConnectOptions()
        .setExposeNetwork("<loopback>")
        .setHeaders(
            Map.of(
                "x-playwright-launch-options",
                "{\"executablePath\": \"%s\"}".formatted(executable)));
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

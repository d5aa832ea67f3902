package dev.scene.cli;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// Serves, and runs the main job on a site of its own.
@Command(
    name = "demo",
    mixinStandardHelpOptions = true,
    description =
        "Starts the service, records a site, changes the site, compares, and shows what changed.")
final class DemoCommand implements Callable<Integer> {
  private static final String EXIT = "--exit";
  private static final String JSON = "--json";

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = EXIT, description = "Stop afterwards instead of serving on.")
  private boolean exit;

  @Option(names = JSON, description = "Print the outcome as JSON, and nothing else, to stdout.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    System.setProperty("quarkus.log.console.stderr", "true");
    System.setProperty("quarkus.log.category.\"dev.scene\".level", "WARN");
    try (FileLock _ = service.prepare()) {
      return Hosting.run(Showing.class, exit ? EXIT : "", json ? JSON : "");
    }
  }

  /// What runs inside the service.
  public static final class Showing implements QuarkusApplication {
    private final Announcement announcement;

    Showing(Announcement announcement) {
      this.announcement = announcement;
    }

    @Override
    public int run(String... args) throws IOException, InterruptedException {
      List<String> options = List.of(args);
      Terminal terminal = Terminal.standard();
      int exitCode;
      try (DemoSite site = DemoSite.start()) {
        Demo demo = new Demo(new ApiClient(announcement.address()), site, terminal.err());
        DemoReport report = demo.run();
        exitCode = options.contains(JSON) ? report.printJson(terminal) : report.print(terminal);
      } catch (ApiClient.Refused e) {
        terminal.err().println("demo: " + e.getMessage());
        return 1;
      }
      if (!options.contains(EXIT)) {
        announcement.ready();
        Quarkus.waitForExit();
      }
      return exitCode;
    }
  }
}

package dev.scene.cli;

import dev.scene.cli.client.Access;
import dev.scene.cli.client.ApiClient;
import dev.scene.cli.client.ClientFault;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
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

  private static final AtomicReference<@Nullable DemoSite> SITE = new AtomicReference<>();

  @Mixin private ServiceOptions service = new ServiceOptions();

  @Option(names = EXIT, description = "Stop afterwards instead of serving on.")
  private boolean exit;

  @Option(names = JSON, description = "Print the outcome as JSON, and nothing else, to stdout.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    System.setProperty("quarkus.log.console.stderr", "true");
    System.setProperty("quarkus.log.category.\"dev.scene\".level", "WARN");
    // the site comes first: a run that was cut off goes on as soon as the service starts
    try (FileLock _ = service.prepare();
        DemoSite site = DemoSite.start(Path.of(System.getProperty("scene.data"), "demo-site"))) {
      SITE.set(site);
      return Hosting.run(Showing.class, exit ? EXIT : "", json ? JSON : "");
    }
  }

  /// What runs inside the service.
  public static final class Showing implements QuarkusApplication {
    private final int port;

    Showing(@ConfigProperty(name = "quarkus.http.port") int port) {
      this.port = port;
    }

    @Override
    public int run(String... args) throws IOException, InterruptedException {
      List<String> options = List.of(args);
      int exitCode = show(Objects.requireNonNull(SITE.get()), options.contains(JSON));
      // the site stays open: what the demo set up can be run again from the pages
      if (!options.contains(EXIT)) {
        Quarkus.waitForExit();
      }
      return exitCode;
    }

    private Access service() {
      return Access.of("http://localhost:" + port, System.getenv());
    }

    private int show(DemoSite site, boolean asJson) throws IOException, InterruptedException {
      Terminal terminal = Terminal.standard();
      try {
        DemoReport report = new Demo(new ApiClient(service()), site, terminal.err()).run();
        return asJson ? report.printJson(terminal) : report.print(terminal);
      } catch (ClientFault e) {
        terminal.err().println("demo: " + e.getMessage());
        return 1;
      }
    }
  }
}

package dev.scene.cli;

import dev.scene.cli.compare.CompareCommand;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/// Where the service starts: `up` serves, `demo` serves and runs the main job. What serves nothing
/// starts by itself: see [CompareCommand#main], and [Client] for all that talks to a service.
@QuarkusMain
@Command(
    name = "scene",
    description = "Visual regression testing on your own machine.",
    mixinStandardHelpOptions = true,
    subcommands = {UpCommand.class, DemoCommand.class, CompareCommand.class})
public class Main {

  public static void main(String... args) {
    System.exit(commandLine().execute(args.length == 0 ? new String[] {"up"} : args));
  }

  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler(Main::explain)
        .setUsageHelpAutoWidth(true);
  }

  private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult args) {
    PrintWriter errors = command.getErr();
    errors.println("scene: " + failure.getMessage());
    errors.flush();
    return 1;
  }
}

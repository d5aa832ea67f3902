package dev.scene.cli;

import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Session;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Prints what lets a shell complete the command line.
@Command(
    name = "completion",
    sortOptions = false,
    description = "Prints a script that lets a shell complete scene's commands and options.",
    footer = {
      "",
      "Examples:",
      "  scene completion bash > ~/.local/share/bash-completion/completions/scene",
      "  source <(scene completion zsh)"
    })
final class CompletionCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private String shell = "";

  @SuppressWarnings("UnusedVariable") // its being there is all that picocli asks for
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this page.")
  private boolean help;

  private final Session session;

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (!shell.equals("bash") && !shell.equals("zsh")) {
      throw new ClientFault(
          "completion is there for bash and zsh, not for \"%s\".".formatted(shell));
    }
    CommandLine all = Client.all(session);
    LauncherCommands.addTo(all);
    // zsh reads the same script by bashcompinit, which the script itself calls
    session.say(AutoComplete.bash("scene", all));
    return 0;
  }
}

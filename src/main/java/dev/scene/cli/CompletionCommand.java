package dev.scene.cli;

import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Session;
import java.util.Iterator;
import java.util.List;
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
      "  scene completion zsh > ~/.scene-completion.zsh",
      "  echo 'source ~/.scene-completion.zsh' >> ~/.zshrc"
    })
final class CompletionCommand implements Callable<Integer> {
  private static final List<String> KNOWN = List.of("bash", "zsh");

  /// What the script itself completes here.
  static final class Shells implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return KNOWN.iterator();
    }
  }

  @Parameters(
      paramLabel = "SHELL",
      completionCandidates = Shells.class,
      description = "bash or zsh.")
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
    if (!KNOWN.contains(shell)) {
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

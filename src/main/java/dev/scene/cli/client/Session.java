package dev.scene.cli.client;

import dev.scene.cli.Terminal;
import java.io.Console;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// What surrounds a command: where it prints, its environment, whether a person watches.
///
/// @param live whether lines may be written over and coloured
/// @param pace how often a run that is waited for is looked at
/// @param question asks a person; empty where there is none to answer
public record Session(
    Terminal terminal,
    Map<String, String> environment,
    boolean live,
    Duration pace,
    Optional<Function<String, String>> question) {

  /// That of this process.
  public static Session standard() {
    Terminal terminal = Terminal.standard();
    return new Session(
        terminal,
        System.getenv(),
        terminal.coloured(),
        Duration.ofMillis(500),
        Optional.ofNullable(System.console())
            .filter(Console::isTerminal)
            .map(console -> text -> String.valueOf(console.readLine("%s", text))));
  }

  /// Prints what was asked for.
  public void say(String line) {
    terminal.out().println(line);
  }

  /// Prints what goes along with it, beside the result.
  public void tell(String line) {
    terminal.err().println(line);
  }

  /// Lets a person confirm what can't be undone.
  ///
  /// @throws ClientFault where nobody is there to ask, or the answer is no
  public void confirm(String what) {
    Function<String, String> ask =
        question.orElseThrow(() ->
            new ClientFault(what + " Nobody is there to confirm it: add --yes when it is meant."));
    String answer = ask.apply(what + " Go on? [y/N] ").strip();
    if (!answer.equalsIgnoreCase("y") && !answer.equalsIgnoreCase("yes")) {
      throw new ClientFault("nothing was deleted.");
    }
  }
}

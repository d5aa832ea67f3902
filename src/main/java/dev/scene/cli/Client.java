package dev.scene.cli;

import dev.scene.cli.catalog.BaselineCommand;
import dev.scene.cli.catalog.BatchCommand;
import dev.scene.cli.catalog.ImportCommand;
import dev.scene.cli.catalog.PageCommand;
import dev.scene.cli.catalog.ProjectCommand;
import dev.scene.cli.catalog.TaskCommand;
import dev.scene.cli.catalog.WebhookCommand;
import dev.scene.cli.client.ClientFault;
import dev.scene.cli.client.Session;
import dev.scene.cli.config.ConfigCommand;
import dev.scene.cli.run.RetryCommand;
import dev.scene.cli.run.RunCommand;
import dev.scene.cli.run.StopCommand;
import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/// Where the commands start that talk to a service: without Quarkus, for that takes longer than
/// most of their work. Only the command that was named is set up.
@Command(
    name = "scene",
    description = "The command line of Scene.",
    subcommands = CommandLine.HelpCommand.class)
public final class Client {
  private static final Map<String, Class<?>> COMMANDS = commands();

  private Client() {}

  private static Map<String, Class<?>> commands() {
    Map<String, Class<?>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand.class);
    commands.put("stop", StopCommand.class);
    commands.put("retry", RetryCommand.class);
    commands.put("reconcile", ReconcileCommand.class);
    commands.put("project", ProjectCommand.class);
    commands.put("page", PageCommand.class);
    commands.put("task", TaskCommand.class);
    commands.put("batch", BatchCommand.class);
    commands.put("baseline", BaselineCommand.class);
    commands.put("webhook", WebhookCommand.class);
    commands.put("import", ImportCommand.class);
    commands.put("config", ConfigCommand.class);
    commands.put("completion", CompletionCommand.class);
    return commands;
  }

  public static void main(String... args) {
    System.exit(execute(Session.standard(), args));
  }

  /// @return the exit code
  static int execute(Session session, String... args) {
    CommandLine commands = args.length == 0 ? all(session) : only(args[0], session);
    return commands.execute(args);
  }

  /// Every command there is.
  static CommandLine all(Session session) {
    CommandLine root = root(session);
    COMMANDS.forEach((name, type) -> root.addSubcommand(name, type));
    return dressed(root, session);
  }

  private static CommandLine only(String name, Session session) {
    Class<?> type = COMMANDS.get(name);
    if (type == null || type == CompletionCommand.class) {
      return all(session);
    }
    return dressed(root(session).addSubcommand(name, type), session);
  }

  private static CommandLine root(Session session) {
    return new CommandLine(new Client(), new Factory(session));
  }

  private static CommandLine dressed(CommandLine root, Session session) {
    root.getSubcommands().values().forEach(Client::withHelp);
    return root.setOut(session.terminal().out())
        .setErr(session.terminal().err())
        .setColorScheme(
            CommandLine.Help.defaultColorScheme(
                session.live() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
        .setParameterExceptionHandler((misuse, _) -> explain(misuse))
        .setExecutionExceptionHandler((failure, _, _) -> explain(failure, session))
        .setUsageHelpAutoWidth(true);
  }

  // those that only hold others have no options of their own
  private static void withHelp(CommandLine command) {
    CommandSpec spec = command.getCommandSpec();
    if (spec.findOption("--help") == null) {
      spec.addOption(
          OptionSpec.builder("-h", "--help")
              .usageHelp(true)
              .description("Show this page.")
              .build());
    }
  }

  private static int explain(ParameterException misuse) {
    CommandLine command = misuse.getCommandLine();
    String message =
        String.valueOf(misuse.getMessage()).strip().replaceAll("\\s+", " ").replaceAll("[.]$", "");
    command
        .getErr()
        .println(
            "scene: %s. See %s --help"
                .formatted(message, command.getCommandSpec().qualifiedName()));
    return ClientFault.EXIT;
  }

  private static int explain(Exception failure, Session session) throws Exception {
    if (failure instanceof ClientFault fault) {
      session.tell("scene: " + fault.getMessage());
      return ClientFault.EXIT;
    }
    throw failure;
  }

  /// Hands the session to every command that asks for it.
  private record Factory(Session session) implements IFactory {
    @Override
    public <K> K create(Class<K> type) throws Exception {
      for (Constructor<?> constructor : type.getDeclaredConstructors()) {
        if (Arrays.equals(constructor.getParameterTypes(), new Class<?>[] {Session.class})) {
          constructor.setAccessible(true);
          return type.cast(constructor.newInstance(session));
        }
      }
      return CommandLine.defaultFactory().create(type);
    }
  }
}

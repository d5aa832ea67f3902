package dev.scene.cli;

import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/// The commands that the launcher itself carries out, for completion; what they take stands in
/// `scene`.
final class LauncherCommands {
  private LauncherCommands() {}

  static void addTo(CommandLine root) {
    root.addSubcommand("up", flags(options("--port", "--runner"), "--no-install"));
    root.addSubcommand(
        "demo", flags(options("--port", "--runner"), "--exit", "--json", "--no-install"));
    root.addSubcommand("doctor", flags(options("--port", "--runner")));
    root.addSubcommand("compare", flags(options("--out", "--pairs", "--repeat"), "--json"));
    root.addSubcommand("test", flags(options(), "--faults"));
  }

  private static CommandSpec options(String... names) {
    CommandSpec spec = CommandSpec.create();
    for (String name : names) {
      spec.addOption(OptionSpec.builder(name).type(String.class).build());
    }
    return spec;
  }

  private static CommandSpec flags(CommandSpec spec, String... names) {
    for (String name : names) {
      spec.addOption(OptionSpec.builder(name).type(boolean.class).build());
    }
    return spec;
  }
}

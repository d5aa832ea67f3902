package dev.scene.cli.compare;

import dev.scene.cli.Terminal;
import dev.scene.image.pixels.Options;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/// Compares pictures on the disk; no service, no database, no Docker engine.
@Command(
    name = "compare",
    sortOptions = false,
    customSynopsis = {
      "./scene compare EXPECTED ACTUAL [--out DIR] [--open] [--json] [OPTION]...",
      "./scene compare --pairs FILE.json [--repeat N] [--out DIR] [--open] [--json] [OPTION]..."
    },
    description = "Compares two pictures, or a list of pairs, and says what happened.",
    footer = {
      "",
      "Exit code: 0 identical or noise, 1 different, 2 something could not be compared.",
      "A list of pairs is JSON:",
      "  [{\"name\": \"home\", \"expected\": \"a.png\", \"actual\": \"b.png\"}]"
    })
public final class CompareCommand implements Callable<Integer> {
  private static final int FAILED = 2;

  @Parameters(
      arity = "0..2",
      paramLabel = "EXPECTED ACTUAL",
      hideParamSyntax = true,
      description = "Two PNG files.")
  private List<Path> pictures = new ArrayList<>();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Write diff.png, heatmap.png and composite.png into this folder; of a list, into DIR/<name>.")
  private @Nullable Path out;

  @Option(
      names = "--open",
      description =
          "Write report.html beside the pictures, the viewer with what was found, and open it in a browser; without --out in a new folder.")
  private boolean open;

  @Option(names = "--json", description = "Print the result as JSON, and nothing else, to stdout.")
  private boolean json;

  @Mixin private EngineOptions engine = new EngineOptions();

  @Option(
      names = "--pairs",
      paramLabel = "FILE.json",
      description = "Compare many pairs in one process; their paths start at the file's folder.")
  private @Nullable Path pairs;

  @Option(
      names = "--repeat",
      paramLabel = "N",
      defaultValue = "1",
      description = "Go N times over all pairs and tell the CPU time of each round.")
  private int repeat;

  @SuppressWarnings("UnusedVariable") // its being there is all that picocli asks for
  @Option(
      names = {"-h", "--help"},
      usageHelp = true,
      description = "Show this page.")
  private boolean help;

  private final CpuClock clock = new CpuClock();
  private final Terminal terminal;
  private final Predicate<Path> browser;

  /// Tells on standard output.
  public CompareCommand() {
    this(Terminal.standard(), Browser::open);
  }

  CompareCommand(Terminal terminal, Predicate<Path> browser) {
    this.terminal = terminal;
    this.browser = browser;
  }

  /// Starts without Quarkus: what the launcher runs.
  public static void main(String... args) {
    System.exit(commandLine(Terminal.standard(), Browser::open).execute(args));
  }

  /// @param browser opens a file; answers whether it could
  static CommandLine commandLine(Terminal terminal, Predicate<Path> browser) {
    return new CommandLine(new CompareCommand(terminal, browser))
        .setOut(terminal.out())
        .setErr(terminal.err())
        .setCommandName("./scene compare")
        .setParameterExceptionHandler((misuse, _) -> explain(misuse))
        .setUsageHelpAutoWidth(true);
  }

  private static int explain(ParameterException misuse) {
    CommandLine command = misuse.getCommandLine();
    command
        .getErr()
        .println(
            "scene: %s. See ./scene compare --help"
                .formatted(oneLine(String.valueOf(misuse.getMessage()))));
    return FAILED;
  }

  private static String oneLine(String message) {
    return message.strip().replaceAll("\\s+", " ").replaceAll("[.]$", "");
  }

  @Override
  public Integer call() throws IOException {
    try {
      requireSense();
      if (open && out == null) {
        out = Files.createTempDirectory("scene-compare");
      }
      Options options = engine.options();
      return pairs == null ? single(options) : many(pairs, options);
    } catch (Unusable e) {
      return fail(e.reason());
    }
  }

  private void requireSense() throws Unusable {
    require(
        pairs != null || pictures.size() == 2,
        "Two pictures are compared, EXPECTED and ACTUAL, but %d were named"
            .formatted(pictures.size()));
    require(
        pairs == null || pictures.isEmpty(), "Name two pictures or a list of --pairs, not both");
    require(repeat >= 1, "--repeat takes a number from 1, not " + repeat);
    require(
        (out == null && !open) || engine.wantsPictures(),
        "--out and --open want pictures and --no-pictures forbids them: leave one of them away");
  }

  private static void require(boolean sensible, String otherwise) throws Unusable {
    if (!sensible) {
      throw new Unusable(otherwise + ". See ./scene compare --help");
    }
  }

  private int single(Options options) throws Unusable, IOException {
    Path actual = pictures.getLast();
    Pair pair = new Pair(String.valueOf(actual.getFileName()), pictures.getFirst(), actual);
    Result result = rounds(List.of(trial(pair, options, Optional.ofNullable(out)))).getFirst();
    if (json || result instanceof Result.Compared) {
      report().single(result, out != null);
    }
    show(List.of(result));
    return result instanceof Result.Failed failed ? fail(failed.reason()) : result.exitCode();
  }

  private int many(Path list, Options options) throws Unusable, IOException {
    Optional<Gallery> gallery = Optional.ofNullable(out).map(Gallery::new);
    List<Trial> trials = new ArrayList<>();
    for (Pair pair : PairsFile.read(list)) {
      trials.add(trial(pair, options, gallery.map(it -> it.folderOf(pair.name()))));
    }
    List<Result> results = rounds(trials);
    report().pairs(results);
    show(results);
    return results.stream().mapToInt(Result::exitCode).max().orElse(FAILED);
  }

  private Trial trial(Pair pair, Options options, Optional<Path> folder) {
    return new Trial(pair, options, clock, folder);
  }

  /// Round by round, so that the compiler warms up evenly for all pairs.
  private List<Result> rounds(List<Trial> trials) {
    for (int round = 0; round < repeat; round++) {
      trials.forEach(Trial::round);
    }
    return trials.stream().map(Trial::result).toList();
  }

  private void show(List<Result> results) throws Unusable {
    if (open && out != null) {
      Path page = new HtmlReport(out).write(results).toAbsolutePath().normalize();
      // the result alone goes to standard output when a program reads it
      PrintWriter told = json ? terminal.err() : terminal.out();
      told.println(
          browser.test(page)
              ? "report     " + page
              : "report     %s; no browser could be started here: open it yourself"
                  .formatted(page));
    }
  }

  private Report report() {
    return json
        ? new JsonReport(terminal.out())
        : new TextReport(terminal.out(), terminal.coloured());
  }

  private int fail(String reason) {
    terminal.err().println("scene: " + reason);
    return FAILED;
  }
}

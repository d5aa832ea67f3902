package dev.scene.cli.run;

import dev.scene.cli.client.OutputFile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/// Whether a command waits for the end of a run, and what it writes then.
final class WaitOptions {
  @Option(names = "--wait", description = "Wait until the run is over, and exit as it ended.")
  private boolean wait;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = Time.class,
      description = "Wait at most so long, as in 90s, 15m, 2h; the run itself goes on.")
  private @Nullable Duration timeout;

  @Option(names = "--json", description = "Print the result as JSON, and nothing else, to stdout.")
  private boolean json;

  @Option(
      names = "--junit",
      paramLabel = "FILE",
      description = "Write JUnit XML with one test case for each picture.")
  private @Nullable Path junit;

  @Option(
      names = "--summary",
      paramLabel = "FILE.md",
      description = "Write Markdown that fits a comment of a pull request.")
  private @Nullable Path summary;

  /// The files that are to be written; both were tried.
  record Files(Optional<OutputFile> junit, Optional<OutputFile> summary) {
    void write(Outcome outcome) {
      junit.ifPresent(file -> file.write(JunitReport.of(outcome)));
      summary.ifPresent(file -> file.write(MarkdownReport.of(outcome)));
    }
  }

  Files files() {
    return new Files(
        Optional.ofNullable(junit).map(OutputFile::at),
        Optional.ofNullable(summary).map(OutputFile::at));
  }

  boolean waits() {
    return wait || timeout != null || junit != null || summary != null;
  }

  boolean asJson() {
    return json;
  }

  Optional<Duration> timeout() {
    return Optional.ofNullable(timeout);
  }

  /// Reads `90s`, `15m`, `2h`.
  static final class Time implements ITypeConverter<Duration> {
    @Override
    public Duration convert(String text) {
      if (!text.matches("[1-9]\\d{0,5}[smh]")) {
        throw new TypeConversionException("'%s' is no time such as 90s, 15m or 2h".formatted(text));
      }
      return Duration.parse("PT" + text);
    }
  }
}

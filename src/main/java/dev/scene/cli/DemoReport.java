package dev.scene.cli;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// What the demo found, and whether that is what version 2 really changed.
record DemoReport(String runUrl, String viewerUrl, List<Line> executions) {
  /// What version 2 does to each page: a banner pushes one down, another gets a new price.
  private static final Map<String, String> VERDICTS =
      Map.of("Landing page", "moved", "Shop", "changed", "Field guide", "identical");

  private static final int EXPECTED_EXECUTIONS = 6;

  /// What every capture leaves besides its picture.
  private static final List<String> EVIDENCE =
      List.of("console.log", "network.har", "dom.json.gz", "trace.zip", "result.json");

  /// One execution; `percent` is of the picture, `rows` says which whole rows came, went or moved,
  /// `capturedMs` is the capture's time, `evidence` where its files are, by their names.
  record Line(
      String page,
      String viewport,
      String verdict,
      double percent,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String rows,
      long capturedMs,
      Map<String, String> evidence,
      String url,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) String error) {

    boolean isChanged() {
      return verdict.equals("changed") || verdict.equals("moved");
    }

    boolean isFailed() {
      return verdict.equals("failed");
    }
  }

  static DemoReport of(String base, JsonNode run, JsonNode executions) {
    List<Line> lines = new ArrayList<>();
    executions.forEach(execution -> lines.add(line(base, execution)));
    String viewer =
        lines.stream()
            .filter(Line::isChanged)
            .map(Line::url)
            .findFirst()
            .orElse(base + run.path("url").asText());
    return new DemoReport(base + run.path("url").asText(), viewer, lines);
  }

  private static Line line(String base, JsonNode execution) {
    String comparison = execution.path("comparison_status").asText();
    String verdict =
        switch (comparison) {
          case "done" -> execution.path("verdict").asText();
          case "no_baseline" -> "no baseline";
          default -> "failed";
        };
    return new Line(
        execution.path("configuration").path("page_name").asText(),
        "%d×%d"
            .formatted(
                execution.path("viewport").path("width").asInt(),
                execution.path("viewport").path("height").asInt()),
        verdict,
        execution.path("percent").asDouble(),
        DemoRows.words(execution.path("comparison")),
        execution.path("result").path("timings").path("total_ms").asLong(),
        evidence(base, execution),
        base + execution.path("viewer_url").asText(),
        execution.path("error").asText(""));
  }

  private static Map<String, String> evidence(String base, JsonNode execution) {
    Map<String, String> files = new TreeMap<>();
    for (JsonNode file : execution.path("artifacts")) {
      String name = file.path("name").asText();
      if (EVIDENCE.contains(name)) {
        files.put(name, base + file.path("url").asText());
      }
    }
    return files;
  }

  private long changed() {
    return executions.stream().filter(Line::isChanged).count();
  }

  private long failed() {
    return executions.stream().filter(Line::isFailed).count();
  }

  private boolean isAsExpected() {
    return executions.size() == EXPECTED_EXECUTIONS
        && executions.stream().allMatch(line -> line.verdict().equals(VERDICTS.get(line.page())))
        && executions.stream().allMatch(line -> line.evidence().size() == EVIDENCE.size());
  }

  /// @return the exit code: 0 when exactly what version 2 changes was found
  int print(Terminal terminal) {
    terminal
        .out()
        .printf(
            "%n%-14s %-10s %-12s %9s  %-16s %8s  %s%n",
            "page", "viewport", "verdict", "percent", "rows", "captured", "link");
    for (Line line : executions) {
      terminal
          .out()
          .printf(
              Locale.ROOT,
              "%-14s %-10s %-12s %9.4f  %-16s %5d ms  %s%n",
              line.page(),
              line.viewport(),
              line.verdict(),
              line.percent(),
              line.rows(),
              line.capturedMs(),
              line.url());
      if (line.isFailed()) {
        terminal.out().println(line.error().indent(2).stripTrailing());
      }
    }
    terminal.out().printf("%nrun:    %s%nviewer: %s%n%n", runUrl, viewerUrl);
    terminal
        .out()
        .printf(
            "Each link leads to the pictures, the timings and %s.%n%n",
            String.join(", ", EVIDENCE));
    return conclude(terminal.out());
  }

  /// Prints the same as JSON, in the names of the API.
  ///
  /// @return the exit code, as of [#print]
  int printJson(Terminal terminal) throws IOException {
    ObjectMapper json =
        JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();
    terminal
        .out()
        .println(
            json.writeValueAsString(new Outcome(isAsExpected(), runUrl, viewerUrl, executions)));
    return conclude(terminal.err());
  }

  private record Outcome(
      boolean asExpected, String runUrl, String viewerUrl, List<Line> executions) {}

  private int conclude(PrintWriter to) {
    if (!isAsExpected()) {
      to.println(
          "demo: this is not what version 2 changes: the landing page should have moved down, the"
              + " shop have changed, the field guide be identical, each with all its evidence.");
    }
    to.printf(
        "demo: executions=%d changed=%d unchanged=%d failed=%d%n",
        executions.size(), changed(), executions.size() - changed() - failed(), failed());
    return isAsExpected() ? 0 : 1;
  }
}

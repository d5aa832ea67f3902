package dev.scene.api.guide;

import dev.scene.platform.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The API in Markdown, for programs that read as people do: first what they come for, then every
/// operation.
@ApplicationScoped
class Handbook {
  private static final String NOUNS =
      "A project has pages, which are addresses. A task captures one page in browsers and viewports;"
          + " a batch is a list of tasks. A run carries out a batch, with one execution for each"
          + " picture: it records a baseline, or compares with one.";

  private final Manifests manifests;
  private final ApiDescription api;

  Handbook(Manifests manifests, ApiDescription api) {
    this.manifests = manifests;
    this.api = api;
  }

  String now() {
    List<Operation> operations = api.operations();
    Manifest manifest = manifests.of(operations);
    return Stream.of(
            beginning(manifest),
            ways(operations),
            refusals(),
            limits(manifest.limits()),
            everything(operations))
        .collect(Collectors.joining("\n"));
  }

  private static String beginning(Manifest it) {
    return """
    # The API of Scene %s

    %s

    %s

    - Paths begin at %s
    - The whole description, with every field: %s
    - Bodies and answers are JSON with names in snake_case; fields that are not known are refused.
    - Access: %s The token is sent as one of: %s
    - In examples, `${…}` stands for an id that an earlier answer said.
    """
        .formatted(
            it.version(),
            it.about(),
            NOUNS,
            it.baseUrl(),
            it.openapiUrl(),
            it.access().rule(),
            it.access().headers().stream().map(Handbook::code).collect(Collectors.joining(", ")));
  }

  private static String ways(List<Operation> operations) {
    StringBuilder text = new StringBuilder("## What to do\n");
    int number = 1;
    for (Way way : Way.values()) {
      text.append("\n### %d. %s%n%n%s%n%n".formatted(number, way.title(), way.sentence()));
      operations.stream()
          .filter(operation -> operation.way() == way)
          .forEach(operation -> text.append(step(operation)));
      number++;
    }
    return text.toString();
  }

  private static String step(Operation it) {
    String example = it.example() == null ? "" : "%n  `%s`".formatted(it.example());
    return line(it) + example + "\n";
  }

  private static String line(Operation it) {
    String more = it.description().isEmpty() ? "" : " " + it.description();
    return "- %s: %s.%s".formatted(code(it.method() + " " + it.path()), it.summary(), more);
  }

  private static String refusals() {
    return Stream.of(Problem.Kind.values())
        .map(kind -> "- %d `%s`: %s".formatted(kind.status(), kind.type(), kind.title()))
        .collect(
            Collectors.joining(
                "\n",
                """
                ## What is refused

                As application/problem+json: `type` is stable, `detail` says what went wrong, `remedy` what to do, `errors`
                which `field` breaks which rule.

                """,
                "\n"));
  }

  private static String limits(Manifest.Limits it) {
    return """
    ## Limits

    A body has at most %d bytes and is at most %d deep. A part of a list has at most %d items, of a log %d lines.
    `wait` holds back an answer for at most %d seconds.
    """
        .formatted(it.jsonBytes(), it.jsonDepth(), it.items(), it.logLines(), it.waitSeconds());
  }

  private static String everything(List<Operation> operations) {
    StringBuilder text = new StringBuilder("## Every operation\n");
    Map<String, List<Operation>> groups =
        operations.stream()
            .collect(
                Collectors.groupingBy(Operation::group, LinkedHashMap::new, Collectors.toList()));
    groups.forEach((group, members) -> {
      text.append("\n### %s%n%n".formatted(group));
      members.forEach(it -> text.append(line(it)).append(details(it)).append('\n'));
    });
    return text.toString();
  }

  private static String details(Operation it) {
    String query =
        it.query().isEmpty()
            ? ""
            : " Query: %s."
                .formatted(
                    it.query().stream().map(Handbook::code).collect(Collectors.joining(", ")));
    String example = it.example() == null ? "" : " Body: %s.".formatted(code(it.example()));
    return "%s%s Refuses with %s.".formatted(query, example, String.join(", ", it.refusals()));
  }

  private static String code(String text) {
    return "`" + text + "`";
  }
}

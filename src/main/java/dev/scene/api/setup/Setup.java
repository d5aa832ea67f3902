package dev.scene.api.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.catalog.Project;
import dev.scene.platform.Problem;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Makes what a document describes, by names: all of it, or nothing. The same document again
/// changes nothing.
@ApplicationScoped
class Setup {
  static final String FORMAT = "scene-config-v1";
  private static final Set<String> KNOWN = Set.of("format", "projects", "secrets_left_out");
  private static final List<String> LISTS = List.of("pages", "tasks", "batches");

  private final Writers writers;

  Setup(Writers writers) {
    this.writers = writers;
  }

  /// @param dryRun whether everything is only tried, and nothing kept
  /// @throws Problem invalid, naming every fault with its path
  Applied apply(ObjectNode document, boolean dryRun) {
    QuarkusTransaction.begin();
    boolean kept = false;
    try {
      Applied applied = new Applied(dryRun, write(document));
      if (!dryRun) {
        QuarkusTransaction.commit();
        kept = true;
      }
      return applied;
    } finally {
      if (!kept && QuarkusTransaction.getStatus() != Status.STATUS_NO_TRANSACTION) {
        QuarkusTransaction.rollback();
      }
    }
  }

  private List<Applied.Entry> write(ObjectNode document) {
    Faults faults = new Faults();
    document
        .fieldNames()
        .forEachRemaining(name -> {
          if (!KNOWN.contains(name)) {
            faults.add(name, "is not known here; known are " + KNOWN.stream().sorted().toList());
          }
        });
    String format = document.path("format").asText(FORMAT);
    if (!format.equals(FORMAT)) {
      faults.add("format", "must be \"%s\", not \"%s\"".formatted(FORMAT, format));
    }
    JsonNode projects = document.path("projects");
    if (projects.isEmpty() || !projects.isArray()) {
      faults.add("projects", "must be a list with at least one project");
    }
    List<Applied.Entry> entries = new ArrayList<>();
    for (int i = 0; i < projects.size(); i++) {
      String path = "projects[%d]".formatted(i);
      if (projects.get(i) instanceof ObjectNode graph) {
        entries.addAll(project(graph, path, faults));
      } else {
        faults.add(path, "must be an object");
      }
    }
    faults.orRefuse();
    return entries;
  }

  private List<Applied.Entry> project(ObjectNode graph, String path, Faults faults) {
    ObjectNode own = graph.deepCopy();
    own.remove(LISTS);
    List<Applied.Entry> entries = new ArrayList<>();
    Optional<Upsert.Done<Project>> done = faults.at(path, () -> writers.project(own));
    if (done.isEmpty()) {
      return entries;
    }
    Project project = done.get().item();
    entries.add(
        new Applied.Entry(
            "project", project.id(), project.name(), project.slug(), done.get().outcome()));
    Writers.Home home = new Writers.Home(project.id(), project.slug());
    entries.addAll(new ProjectGraph(writers, home, graph, path, faults).write());
    return entries;
  }
}

package dev.scene.api.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.catalog.BaselinePolicy;
import dev.scene.platform.Problem;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// One project of a document while it is written: pages, then tasks, then batches, then the tasks
/// once more whose baselines come from another batch by its name.
final class ProjectGraph {
  private static final String POLICY = "default_baseline_policy";

  private final Writers writers;
  private final Writers.Home home;
  private final ObjectNode graph;
  private final String path;
  private final Faults faults;
  private final List<Applied.Entry> entries = new ArrayList<>();
  private final Set<String> seen = new HashSet<>();
  private final List<Late> late = new ArrayList<>();

  /// A task at `place` of the document, whose baselines come from a batch that may not be there
  /// yet.
  private record Late(String place, String task, String batch) {}

  ProjectGraph(Writers writers, Writers.Home home, ObjectNode graph, String path, Faults faults) {
    this.writers = writers;
    this.home = home;
    this.graph = graph;
    this.path = path;
    this.faults = faults;
  }

  List<Applied.Entry> write() {
    each("pages", (item, _) -> note("page", writers.page(home, item)));
    each("tasks", this::task);
    each("batches", (item, _) -> batch(item));
    late.forEach(one -> faults.at(one.place(), () -> follow(one)));
    return entries;
  }

  private interface Writing {
    void write(ObjectNode item, String place) throws JsonProcessingException;
  }

  private void each(String list, Writing writing) {
    JsonNode items = graph.path(list);
    for (int i = 0; i < items.size(); i++) {
      String place = "%s.%s[%d]".formatted(path, list, i);
      if (!(items.get(i) instanceof ObjectNode item)) {
        faults.add(place, "must be an object");
      } else if (!seen.add(list + " " + item.path("name").asText())) {
        faults.add(place + ".name", "must not stand in the list twice");
      } else {
        faults.at(
            place,
            () -> {
              writing.write(item.deepCopy(), place);
              return true;
            });
      }
    }
  }

  private void note(String kind, Upsert.Done<Writers.Item> done) {
    entries.add(
        new Applied.Entry(kind, done.item().id(), done.item().name(), home.slug(), done.outcome()));
  }

  private void task(ObjectNode item, String place) throws JsonProcessingException {
    JsonNode page = item.remove("page_name");
    if (page != null) {
      item.put("page_id", named("pages", "page_name", page.asText()).toString());
    }
    String policy = item.path(POLICY).asText("");
    Optional<String> batch = batchByName(policy);
    if (batch.isPresent()) {
      late.add(new Late(place, item.path("name").asText(), batch.get()));
      item.put(POLICY, "latest");
      writers.policyOf(home, item.path("name").asText()).ifPresent(it -> item.put(POLICY, it));
    }
    note("task", writers.task(home, item));
  }

  private static Optional<String> batchByName(String policy) {
    if (!policy.startsWith(BaselinePolicy.LATEST_FROM_BATCH)) {
      return Optional.empty();
    }
    try {
      BaselinePolicy.parse(policy);
      return Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.of(policy.substring(BaselinePolicy.LATEST_FROM_BATCH.length()));
    }
  }

  private Upsert.Done<Writers.Item> follow(Late one) throws JsonProcessingException {
    UUID batch = named("batches", POLICY, one.batch());
    ObjectNode item = graph.objectNode().put("name", one.task());
    item.put(POLICY, BaselinePolicy.LATEST_FROM_BATCH + batch);
    return writers.task(home, item);
  }

  private void batch(ObjectNode item) throws JsonProcessingException {
    JsonNode names = item.remove("task_names");
    if (names != null) {
      ArrayNode tasks = item.putArray("tasks");
      names.forEach(name -> tasks.addObject().put("task_name", name.asText()));
    }
    for (JsonNode one : item.path("tasks")) {
      if (one instanceof ObjectNode task && task.has("task_name")) {
        String name = task.remove("task_name").asText();
        task.put("task_id", named("tasks", "task_names", name).toString());
      }
    }
    note("batch", writers.batch(home, item));
  }

  /// What the project has by that name, made just now or there before.
  private UUID named(String list, String field, String name) {
    return writers
        .find(home, list, name)
        .orElseThrow(() ->
            Problem.invalid(
                field,
                "names \"%s\", which the project has not among its %s".formatted(name, list)));
  }
}

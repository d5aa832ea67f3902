package dev.scene.api.setup;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.api.BatchBody;
import dev.scene.api.edit.MergePatch;
import dev.scene.catalog.BaselinePolicy;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Describes what is set up as [Setup] reads it: by names, without ids, times and secrets.
@ApplicationScoped
class Export {
  private final ObjectMapper json;
  private final MergePatch patches;
  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;

  Export(
      ObjectMapper json,
      MergePatch patches,
      Projects projects,
      Pages pages,
      Tasks tasks,
      Batches batches) {
    this.json = json;
    this.patches = patches;
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
  }

  ObjectNode of(List<Project> wanted) {
    ObjectNode document = json.createObjectNode();
    document.put("format", Setup.FORMAT);
    ArrayNode graphs = document.putArray("projects");
    List<String> secrets = new ArrayList<>();
    for (int i = 0; i < wanted.size(); i++) {
      ObjectNode graph = graph(wanted.get(i), "projects[%d]".formatted(i), secrets);
      graphs.add(graph);
    }
    ArrayNode left = document.putArray("secrets_left_out");
    secrets.forEach(left::add);
    return document;
  }

  List<Project> all() {
    return projects.all();
  }

  private ObjectNode graph(Project project, String path, List<String> secrets) {
    Map<Object, String> names = new HashMap<>();
    ObjectNode graph = plain(project, Projects.Draft.class, path, secrets);
    ArrayNode ofPages = graph.putArray("pages");
    for (Page page : pages.of(project.id())) {
      names.put(page.id(), page.name());
      String place = "%s.pages[%d]".formatted(path, ofPages.size());
      ofPages.add(plain(page, PageDraft.class, place, secrets));
    }
    List<Batch> own = batches.of(project.id());
    own.forEach(batch -> names.put(batch.id(), batch.name()));
    ArrayNode ofTasks = graph.putArray("tasks");
    for (Task task : tasks.of(project.id())) {
      names.put(task.id(), task.name());
      String place = "%s.tasks[%d]".formatted(path, ofTasks.size());
      ofTasks.add(task(task, plain(task, TaskDraft.class, place, secrets), names));
    }
    ArrayNode ofBatches = graph.putArray("batches");
    for (Batch batch : own) {
      BatchBody body = new BatchBody(batch, batches.tasks(batch.id()));
      ofBatches.add(batch(plain(body, BatchDraft.class, path, secrets), body, names));
    }
    return graph;
  }

  private ObjectNode plain(Object item, Class<?> draft, String path, List<String> secrets) {
    ObjectNode fields = patches.known(item, draft);
    fields.remove("version");
    List<String> empty = new ArrayList<>();
    fields
        .properties()
        .forEach(field -> {
          if (field.getValue().isNull()) {
            empty.add(field.getKey());
          }
        });
    fields.remove(empty);
    secrets.addAll(Secrets.strip(fields, path));
    return fields;
  }

  private static JsonNode task(Task task, ObjectNode fields, Map<Object, String> names) {
    fields.remove("page_id");
    fields.put("page_name", names.get(task.pageId()));
    if (BaselinePolicy.parse(task.defaultBaselinePolicy())
            instanceof BaselinePolicy.LatestFromBatch(var other)
        && names.containsKey(other)) {
      fields.put("default_baseline_policy", BaselinePolicy.LATEST_FROM_BATCH + names.get(other));
    }
    return fields;
  }

  private static JsonNode batch(ObjectNode fields, BatchBody body, Map<Object, String> names) {
    ArrayNode items = fields.putArray("tasks");
    body.tasks()
        .forEach(item ->
            items
                .addObject()
                .put("task_name", names.get(item.taskId()))
                .put("enabled", item.enabled()));
    return fields;
  }
}

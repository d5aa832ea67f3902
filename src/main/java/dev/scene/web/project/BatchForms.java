package dev.scene.web.project;

import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the form of a batch out of what is stored or was typed, and reads it.
@ApplicationScoped
class BatchForms {
  /// A task that can stand in the batch.
  record Choice(Task task, String page, boolean chosen, boolean enabled) {}

  @CheckedTemplate(basePath = "BatchScreen", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BatchForm(
      String action,
      boolean edit,
      TypedBatch typed,
      List<Choice> choices,
      RuleChoices rules,
      Faults faults,
      Conflict conflict)
      implements TemplateInstance {}

  /// The form as it was sent.
  record Typed(TypedBatch batch, TypedRules rules) {
    static Typed of(Sent form) {
      return new Typed(TypedBatch.of(form), TypedRules.of(form));
    }

    BatchDraft draft() {
      return batch.draft(rules.rules());
    }
  }

  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final InheritedRules inherited;
  private final Conflicts conflicts;

  BatchForms(
      Pages pages, Tasks tasks, Batches batches, InheritedRules inherited, Conflicts conflicts) {
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.inherited = inherited;
    this.conflicts = conflicts;
  }

  Typed stored(Batch batch) {
    return new Typed(TypedBatch.of(batch, batches.tasks(batch.id())), TypedRules.of(batch.rules()));
  }

  BatchForm adding(UUID project, Typed typed, Faults faults) {
    return new BatchForm(
        "/projects/%s/batches".formatted(project),
        false,
        typed.batch(),
        choices(project, typed.batch()),
        inherited.ofBatch(project, typed.rules(), faults),
        faults,
        Conflict.NONE);
  }

  BatchForm editing(Batch batch, Typed typed, Faults faults) {
    return editing(batch, typed, faults, Conflict.NONE);
  }

  /// The form as it was typed, with what is wrong with it or what others changed meanwhile.
  ///
  /// @throws Problem the same one again, when it is not about the form
  BatchForm refused(Batch batch, Typed typed, Problem problem) {
    Conflicts.Stored theirs =
        new Conflicts.Stored(batch.version(), editing(batch, stored(batch), Faults.NONE));
    Conflict conflict = conflicts.of(problem, batch.id(), typed.batch().version(), theirs);
    return editing(batch, typed, conflict.faults(problem), conflict);
  }

  private BatchForm editing(Batch batch, Typed typed, Faults faults, Conflict conflict) {
    return new BatchForm(
        "/batches/" + batch.id(),
        true,
        typed.batch(),
        choices(batch.projectId(), typed.batch()),
        inherited.ofBatch(batch.projectId(), typed.rules(), faults),
        faults,
        conflict);
  }

  // the batch's own tasks in its order, then the others
  private List<Choice> choices(UUID project, TypedBatch typed) {
    Map<UUID, String> names =
        pages.of(project).stream().collect(Collectors.toMap(Page::id, Page::name));
    List<String> order = typed.tasks();
    return tasks.of(project).stream()
        .sorted(Comparator.comparingInt(task -> place(order, task)))
        .map(task -> choice(task, names.getOrDefault(task.pageId(), ""), typed))
        .toList();
  }

  private static int place(List<String> order, Task task) {
    int place = order.indexOf(task.id().toString());
    return place < 0 ? Integer.MAX_VALUE : place;
  }

  private static Choice choice(Task task, String page, TypedBatch typed) {
    String id = task.id().toString();
    boolean chosen = typed.tasks().contains(id);
    return new Choice(task, page, chosen, !chosen || typed.isEnabled(id));
  }
}

package dev.scene.web.project;

import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import dev.scene.web.capture.ActionForms;
import dev.scene.web.capture.CaptureForms;
import dev.scene.web.capture.Choices;
import dev.scene.web.capture.TypedCapture;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/// Makes the form of a task out of what is stored or was typed, and reads it.
@ApplicationScoped
class TaskForms {
  /// The form as it is stored or was sent.
  record Typed(TypedTask task, TypedRules rules, TypedCapture capture) {
    static Typed blank(UUID page) {
      return new Typed(TypedTask.blank(page), TypedRules.BLANK, TypedCapture.BLANK);
    }

    static Typed of(Sent form) {
      return new Typed(TypedTask.of(form), TypedRules.of(form), TypedCapture.of(form));
    }
  }

  /// Where the form goes: to a new task of the project, or to one that there is.
  record Target(UUID project, String action, boolean edit) {
    static Target toNew(UUID project) {
      return new Target(project, "/projects/%s/tasks".formatted(project), false);
    }

    static Target to(Task task) {
      return new Target(task.projectId(), "/tasks/" + task.id(), true);
    }
  }

  @CheckedTemplate(basePath = "TaskScreen", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TaskForm(
      Target target,
      TypedTask typed,
      TaskOptions options,
      RuleChoices rules,
      Choices capture,
      Faults faults,
      Conflict conflict)
      implements TemplateInstance {}

  private final TaskChoices choices;
  private final InheritedRules inheritedRules;
  private final InheritedCapture inheritedCapture;
  private final CaptureForms captures;
  private final ActionForms actions;
  private final Conflicts conflicts;

  TaskForms(
      TaskChoices choices,
      InheritedRules inheritedRules,
      InheritedCapture inheritedCapture,
      CaptureForms captures,
      ActionForms actions,
      Conflicts conflicts) {
    this.choices = choices;
    this.inheritedRules = inheritedRules;
    this.inheritedCapture = inheritedCapture;
    this.captures = captures;
    this.actions = actions;
    this.conflicts = conflicts;
  }

  Typed stored(Task task) {
    return new Typed(
        TypedTask.of(task, actions.text(task.taskActions())),
        TypedRules.of(task.rules()),
        captures.stored(task.capture()));
  }

  /// @throws dev.scene.platform.Problem invalid, when something can't be read
  TaskDraft draft(Typed typed) {
    return typed
        .task()
        .draft(
            actions.actions("task_actions", typed.task().actions()),
            typed.rules().rules(),
            captures.rules(typed.capture()));
  }

  TaskForm form(Target target, Typed typed, Faults faults) {
    return form(target, typed, faults, Conflict.NONE);
  }

  /// The form as it was typed, with what is wrong with it or what others changed meanwhile.
  ///
  /// @throws Problem the same one again, when it is not about the form
  TaskForm refused(Task task, Typed typed, Problem problem) {
    Target target = Target.to(task);
    Conflicts.Stored theirs =
        new Conflicts.Stored(task.version(), form(target, stored(task), Faults.NONE));
    Conflict conflict = conflicts.of(problem, task.id(), typed.task().version(), theirs);
    return form(target, typed, conflict.faults(problem), conflict);
  }

  private TaskForm form(Target target, Typed typed, Faults faults, Conflict conflict) {
    UUID project = target.project();
    return new TaskForm(
        target,
        typed.task(),
        choices.of(project, typed.task()),
        inheritedRules.ofTask(project, typed.rules(), faults),
        inheritedCapture.ofTask(project, typed.task().pageId(), typed.capture(), faults),
        faults,
        conflict);
  }
}

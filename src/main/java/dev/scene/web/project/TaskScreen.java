package dev.scene.web.project;

import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Sent;
import dev.scene.web.Toast;
import dev.scene.web.project.TaskForms.Target;
import dev.scene.web.run.DryRunScreen;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The tab of tasks, and the form for one.
@Path("/")
public class TaskScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TaskMatrix(TaskOptions.Matrix matrix) implements TemplateInstance {}

  private final Pages pages;
  private final Tasks tasks;
  private final TaskForms forms;
  private final ProjectTabs tabs;
  private final DryRunScreen dryRuns;

  TaskScreen(Pages pages, Tasks tasks, TaskForms forms, ProjectTabs tabs, DryRunScreen dryRuns) {
    this.pages = pages;
    this.tasks = tasks;
    this.forms = forms;
    this.tabs = tabs;
    this.dryRuns = dryRuns;
  }

  @GET
  @Path("/projects/{project}/tasks")
  public Response list(@PathParam("project") String project) {
    return Html.seeOther(address(Ids.parse("project", project)));
  }

  @GET
  @Path("/projects/{project}/tasks/new")
  public Response blank(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("project") String project) {
    UUID id = Ids.parse("project", project);
    Page first =
        pages.of(id).stream()
            .findFirst()
            .orElseThrow(() ->
                Problem.conflict(
                    "This project has no page that a task could capture.",
                    "Add a page first, on the tab Pages."));
    TaskForms.Typed blank = TaskForms.Typed.blank(first.id());
    return form(htmx, 200, forms.form(Target.toNew(id), blank, Faults.NONE));
  }

  /// What the choices made so far amount to.
  @GET
  @Path("/tasks/matrix")
  public Response matrix(
      @RestQuery List<String> browsers,
      @RestQuery List<String> viewports,
      @RestQuery("other_viewports") @Nullable String other) {
    TypedTask typed = TypedTask.sized(browsers, viewports, Objects.requireNonNullElse(other, ""));
    return Html.ok(new TaskMatrix(TaskOptions.Matrix.of(typed)));
  }

  @POST
  @Path("/projects/{project}/tasks")
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("project") String project,
      MultivaluedMap<String, String> form) {
    UUID id = Ids.parse("project", project);
    TaskForms.Typed typed = TaskForms.Typed.of(new Sent(form));
    try {
      Task created = tasks.create(id, forms.draft(typed));
      return changed(
          htmx,
          created,
          Toast.success("Task “%s” added".formatted(created.name()), "Next: put it into a batch."));
    } catch (Problem problem) {
      return form(htmx, 422, forms.form(Target.toNew(id), typed, Faults.of(problem)));
    }
  }

  @GET
  @Path("/tasks/{id}")
  public Response show(@PathParam("id") String id) {
    return Html.seeOther("/tasks/%s/edit".formatted(tasks.require(id(id)).id()));
  }

  @GET
  @Path("/tasks/{id}/edit")
  public Response edit(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Task task = tasks.require(id(id));
    return form(htmx, 200, forms.form(Target.to(task), forms.stored(task), Faults.NONE));
  }

  @PUT
  @Path("/tasks/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Task old = tasks.require(id(id));
    TaskForms.Typed typed = TaskForms.Typed.of(new Sent(form));
    try {
      Task saved = tasks.update(old.id(), forms.draft(typed));
      if (new Sent(form).text("then").equals("dry_run")) {
        return dryRuns.after(htmx, saved);
      }
      return changed(
          htmx,
          saved,
          Toast.success("Task “%s” saved".formatted(saved.name()), "Runs from now on use it so."));
    } catch (Problem problem) {
      TaskForms.TaskForm refused = forms.refused(tasks.require(old.id()), typed, problem);
      return form(htmx, refused.conflict().status(), refused);
    }
  }

  /// The same for forms without htmx.
  @POST
  @Path("/tasks/{id}")
  public Response updateByForm(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return update(htmx, id, form);
  }

  @DELETE
  @Path("/tasks/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Task task = tasks.require(id(id));
    tasks.delete(task.id());
    return changed(
        htmx,
        task,
        Toast.success(
            "Task “%s” deleted".formatted(task.name()),
            "It left its batches; runs and baselines made with it stay."));
  }

  private Response changed(@Nullable String htmx, Task task, Toast toast) {
    UUID project = task.projectId();
    return new Change("#project", tabs.content(project, Tab.TASKS), address(project), toast)
        .answer(htmx);
  }

  private static Response form(@Nullable String htmx, int status, TaskForms.TaskForm form) {
    return Html.form(
        htmx, status, new Html.Form(form.target().edit() ? "Edit task" : "Add task", form));
  }

  private static String address(UUID project) {
    return "/projects/%s?tab=tasks".formatted(project);
  }

  private static UUID id(String id) {
    return Ids.parse("task", id);
  }
}

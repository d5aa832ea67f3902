package dev.scene.web.project;

import dev.scene.access.Actor;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The tab of batches, and the form for one.
@Path("/")
public class BatchScreen {
  /// A task that can stand in the batch.
  record Choice(Task task, String page, boolean chosen, boolean enabled) {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BatchForm(
      String action,
      boolean edit,
      TypedBatch typed,
      List<Choice> choices,
      RuleChoices rules,
      Faults faults)
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
  private final ProjectTabs tabs;

  BatchScreen(
      Pages pages, Tasks tasks, Batches batches, InheritedRules inherited, ProjectTabs tabs) {
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.inherited = inherited;
    this.tabs = tabs;
  }

  @GET
  @Path("/projects/{project}/batches")
  public Response list(@PathParam("project") String project) {
    return Html.seeOther(address(Ids.parse("project", project)));
  }

  @GET
  @Path("/projects/{project}/batches/new")
  public Response blank(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("project") String project) {
    UUID id = Ids.parse("project", project);
    List<String> all = tasks.of(id).stream().map(task -> task.id().toString()).toList();
    if (all.isEmpty()) {
      throw Problem.conflict(
          "This project has no task that a batch could run.",
          "Add a task first, on the tab Tasks.");
    }
    Typed blank = new Typed(TypedBatch.blank(all), TypedRules.BLANK);
    return form(htmx, 200, adding(id, blank, Faults.NONE));
  }

  @POST
  @Path("/projects/{project}/batches")
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("project") String project,
      MultivaluedMap<String, String> form) {
    UUID id = Ids.parse("project", project);
    Typed typed = Typed.of(new Sent(form));
    try {
      Batch created = batches.create(id, typed.draft(), Actor.LOCAL);
      return changed(
          htmx,
          created,
          Toast.success(
              "Batch “%s” added".formatted(created.name()),
              "Next: start a run that records a baseline."));
    } catch (Problem problem) {
      return form(htmx, 422, adding(id, typed, Faults.of(problem)));
    }
  }

  @GET
  @Path("/batches/{id}")
  public Response show(@PathParam("id") String id) {
    return Html.seeOther("/batches/%s/edit".formatted(batches.require(id(id)).id()));
  }

  @GET
  @Path("/batches/{id}/edit")
  public Response edit(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Batch batch = batches.require(id(id));
    Typed typed =
        new Typed(TypedBatch.of(batch, batches.tasks(batch.id())), TypedRules.of(batch.rules()));
    return form(htmx, 200, editing(batch, typed, Faults.NONE));
  }

  @PUT
  @Path("/batches/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Batch old = batches.require(id(id));
    Typed typed = Typed.of(new Sent(form));
    try {
      Batch saved = batches.update(old.id(), typed.draft());
      return changed(
          htmx,
          saved,
          Toast.success("Batch “%s” saved".formatted(saved.name()), "Runs from now on use it so."));
    } catch (Problem problem) {
      return form(htmx, 422, editing(old, typed, Faults.of(problem)));
    }
  }

  /// The same for forms without htmx.
  @POST
  @Path("/batches/{id}")
  public Response updateByForm(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return update(htmx, id, form);
  }

  @DELETE
  @Path("/batches/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Batch batch = batches.require(id(id));
    batches.delete(batch.id());
    return changed(
        htmx,
        batch,
        Toast.success(
            "Batch “%s” deleted".formatted(batch.name()),
            "Its runs and baselines went with it; its tasks stay."));
  }

  private Response changed(@Nullable String htmx, Batch batch, Toast toast) {
    UUID project = batch.projectId();
    return new Change("#project", tabs.content(project, Tab.BATCHES), address(project), toast)
        .answer(htmx);
  }

  private static Response form(@Nullable String htmx, int status, BatchForm form) {
    return Html.form(htmx, status, new Html.Form(form.edit() ? "Edit batch" : "New batch", form));
  }

  private BatchForm adding(UUID project, Typed typed, Faults faults) {
    String action = "/projects/%s/batches".formatted(project);
    return new BatchForm(
        action,
        false,
        typed.batch(),
        choices(project, typed.batch()),
        inherited.ofBatch(project, typed.rules(), faults),
        faults);
  }

  private BatchForm editing(Batch batch, Typed typed, Faults faults) {
    String action = "/batches/" + batch.id();
    return new BatchForm(
        action,
        true,
        typed.batch(),
        choices(batch.projectId(), typed.batch()),
        inherited.ofBatch(batch.projectId(), typed.rules(), faults),
        faults);
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

  private static String address(UUID project) {
    return "/projects/%s?tab=batches".formatted(project);
  }

  private static UUID id(String id) {
    return Ids.parse("batch", id);
  }
}

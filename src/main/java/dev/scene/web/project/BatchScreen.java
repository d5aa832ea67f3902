package dev.scene.web.project;

import dev.scene.access.Actor;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Sent;
import dev.scene.web.Toast;
import jakarta.ws.rs.BeanParam;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tab of batches, and the form for one.
@Path("/")
public class BatchScreen {
  private final Tasks tasks;
  private final Batches batches;
  private final BatchForms forms;
  private final ProjectTabs tabs;

  BatchScreen(Tasks tasks, Batches batches, BatchForms forms, ProjectTabs tabs) {
    this.tasks = tasks;
    this.batches = batches;
    this.forms = forms;
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
    BatchForms.Typed blank = new BatchForms.Typed(TypedBatch.blank(all), TypedRules.BLANK);
    return form(htmx, 200, forms.adding(id, blank, Faults.NONE));
  }

  @POST
  @Path("/projects/{project}/batches")
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("project") String project,
      MultivaluedMap<String, String> form) {
    UUID id = Ids.parse("project", project);
    BatchForms.Typed typed = BatchForms.Typed.of(new Sent(form));
    try {
      Batch created = batches.create(id, typed.draft(), Actor.LOCAL);
      return changed(
          htmx,
          created,
          Toast.success(
              "Batch “%s” added".formatted(created.name()),
              "Next: start a run that records a baseline."));
    } catch (Problem problem) {
      return form(htmx, 422, forms.adding(id, typed, Faults.of(problem)));
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
    return form(htmx, 200, forms.editing(batch, forms.stored(batch), Faults.NONE));
  }

  @PUT
  @Path("/batches/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Batch old = batches.require(id(id));
    BatchForms.Typed typed = BatchForms.Typed.of(new Sent(form));
    List<BatchTask> before = batches.tasks(old.id());
    try {
      Batch saved = batches.update(old.id(), typed.draft());
      return changed(htmx, saved, Dropping.saved(saved, before, batches.tasks(saved.id())));
    } catch (Problem problem) {
      BatchForms.BatchForm refused = forms.refused(batches.require(old.id()), typed, problem);
      return form(htmx, refused.conflict().status(), refused);
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

  /// Puts back the tasks that a change took from the batch, unless it was changed again.
  @POST
  @Path("/batches/{id}/tasks")
  public Response putBack(@PathParam("id") String id, @BeanParam Dropping.Before before) {
    Batch batch = batches.require(id(id));
    batches.update(batch.id(), before.draft(forms.stored(batch)));
    Toast toast =
        Toast.success("Tasks of “%s” put back".formatted(batch.name()), "Runs have them again.");
    return Response.noContent().header("HX-Trigger", toast.saved()).build();
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

  private static Response form(@Nullable String htmx, int status, BatchForms.BatchForm form) {
    return Html.form(htmx, status, new Html.Form(form.edit() ? "Edit batch" : "New batch", form));
  }

  private static String address(UUID project) {
    return "/projects/%s?tab=batches".formatted(project);
  }

  private static UUID id(String id) {
    return Ids.parse("batch", id);
  }
}

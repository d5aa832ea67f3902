package dev.scene.web.project;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The list of projects, and one project with its tabs.
@Path("/")
public class ProjectScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectList(Overview.Found found) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectList$Content(Overview.Found found) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ProjectForm(String name, Faults faults) implements TemplateInstance {}

  private final Projects projects;
  private final ProjectSettings settings;
  private final ProjectTabs tabs;
  private final Overview overview;

  ProjectScreen(Projects projects, ProjectSettings settings, ProjectTabs tabs, Overview overview) {
    this.projects = projects;
    this.settings = settings;
    this.tabs = tabs;
    this.overview = overview;
  }

  @GET
  public Response home() {
    return Html.seeOther("/projects");
  }

  @GET
  @Path("/projects")
  public Response list(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @QueryParam("q") @Nullable String query) {
    Overview.Found found = overview.find(query);
    return Html.page(htmx, new ProjectList$Content(found), new ProjectList(found));
  }

  @GET
  @Path("/projects/new")
  public Response blank(@HeaderParam(Html.HTMX) @Nullable String htmx) {
    return form(htmx, 200, "", Faults.NONE);
  }

  private static Response form(@Nullable String htmx, int status, String name, Faults faults) {
    return Html.form(htmx, status, new Html.Form("New project", new ProjectForm(name, faults)));
  }

  @POST
  @Path("/projects")
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @RestForm @Nullable String name) {
    try {
      Project created = projects.create(Projects.Draft.named(name));
      return Change.moved(
          htmx,
          "/projects/" + created.id(),
          Toast.success(
                  "Project “%s” created".formatted(created.name()), "Next: bring in its pages.")
              .centred());
    } catch (Problem problem) {
      return form(htmx, 422, name == null ? "" : name, Faults.of(problem));
    }
  }

  @GET
  @Path("/projects/{id}")
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @QueryParam("tab") @Nullable String tab) {
    UUID project = Ids.parse("project", id);
    Tab chosen = Tab.of(tab);
    return Html.page(htmx, tabs.content(project, chosen), tabs.page(project, chosen));
  }

  @PUT
  @Path("/projects/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    UUID project = Ids.parse("project", id);
    ProjectSettings.Typed typed = ProjectSettings.Typed.of(new Sent(form));
    try {
      Project changed = projects.update(project, settings.draft(typed));
      return new Change(
              "#project",
              tabs.content(project, Tab.SETTINGS),
              "/projects/%s?tab=settings".formatted(project),
              Toast.success("Project saved", "It is named “%s”.".formatted(changed.name())))
          .answer(htmx);
    } catch (Problem problem) {
      ProjectSettings.Settings refused =
          settings.refused(
              projects.require(project), typed, problem, tabs.content(project, Tab.SETTINGS));
      int status = refused.conflict().status();
      return htmx == null
          ? Html.status(status, tabs.page(project, refused)).build()
          : Html.status(status, tabs.content(project, refused)).build();
    }
  }

  /// The same for forms without htmx.
  @POST
  @Path("/projects/{id}")
  public Response updateByForm(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return update(htmx, id, form);
  }

  @DELETE
  @Path("/projects/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Project project = projects.require(Ids.parse("project", id));
    projects.delete(project.id());
    return Change.moved(
        htmx,
        "/projects",
        Toast.success(
                "Project “%s” deleted".formatted(project.name()),
                "Its pages, tasks, batches, runs and baselines went with it.")
            .centred());
  }
}

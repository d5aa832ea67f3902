package dev.scene.web.project;

import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The tab of pages, and the form for one.
@Path("/")
public class PageScreen {
  /// The form as it was sent.
  public record Typed(
      @RestForm @Nullable String name,
      @RestForm @Nullable String url,
      @RestForm("preparatory_js") @Nullable String preparatoryJs) {
    PageDraft draft() {
      return new PageDraft(name, url, null, null, null, null, preparatoryJs, null);
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PageForm(String action, boolean edit, Typed typed, Faults faults)
      implements TemplateInstance {}

  private final Projects projects;
  private final Pages pages;
  private final ProjectTabs tabs;

  PageScreen(Projects projects, Pages pages, ProjectTabs tabs) {
    this.projects = projects;
    this.pages = pages;
    this.tabs = tabs;
  }

  @GET
  @Path("/projects/{project}/pages")
  public Response list(@PathParam("project") String project) {
    return Html.seeOther(address(projects.require(Ids.parse("project", project)).id()));
  }

  @GET
  @Path("/projects/{project}/pages/new")
  public Response blank(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("project") String project) {
    UUID id = projects.require(Ids.parse("project", project)).id();
    return form(htmx, 200, adding(id, new Typed("", "", ""), Faults.NONE));
  }

  @POST
  @Path("/projects/{project}/pages")
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("project") String project,
      @BeanParam Typed typed) {
    UUID id = Ids.parse("project", project);
    try {
      Page page = pages.create(id, typed.draft());
      return changed(
          htmx,
          page,
          Toast.success("Page “%s” added".formatted(page.name()), "Next: add a task for it."));
    } catch (Problem problem) {
      return form(htmx, 422, adding(id, typed, Faults.of(problem)));
    }
  }

  @GET
  @Path("/pages/{id}")
  public Response show(@PathParam("id") String id) {
    return Html.seeOther("/pages/%s/edit".formatted(pages.require(id(id)).id()));
  }

  @GET
  @Path("/pages/{id}/edit")
  public Response edit(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Page page = pages.require(id(id));
    Typed typed = new Typed(page.name(), page.url(), page.preparatoryJs());
    return form(htmx, 200, editing(page.id(), typed, Faults.NONE));
  }

  @PUT
  @Path("/pages/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @BeanParam Typed typed) {
    try {
      Page page = pages.update(id(id), typed.draft());
      return changed(
          htmx,
          page,
          Toast.success("Page “%s” saved".formatted(page.name()), "Runs from now on use it so."));
    } catch (Problem problem) {
      return form(htmx, 422, editing(id(id), typed, Faults.of(problem)));
    }
  }

  /// The same for forms without htmx.
  @POST
  @Path("/pages/{id}")
  public Response updateByForm(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      @BeanParam Typed typed) {
    return update(htmx, id, typed);
  }

  @DELETE
  @Path("/pages/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Page page = pages.require(id(id));
    pages.delete(page.id());
    return changed(
        htmx,
        page,
        Toast.success(
            "Page “%s” deleted".formatted(page.name()), "Its tasks went with it; baselines stay."));
  }

  private Response changed(@Nullable String htmx, Page page, Toast toast) {
    UUID project = page.projectId();
    return new Change("#project", tabs.content(project, Tab.PAGES), address(project), toast)
        .answer(htmx);
  }

  private static Response form(@Nullable String htmx, int status, PageForm form) {
    return Html.form(htmx, status, new Html.Form(form.edit() ? "Edit page" : "Add page", form));
  }

  private static PageForm adding(UUID project, Typed typed, Faults faults) {
    return new PageForm("/projects/%s/pages".formatted(project), false, typed, faults);
  }

  private static PageForm editing(UUID page, Typed typed, Faults faults) {
    return new PageForm("/pages/" + page, true, typed, faults);
  }

  private static String address(UUID project) {
    return "/projects/%s?tab=pages".formatted(project);
  }

  private static UUID id(String id) {
    return Ids.parse("page", id);
  }
}

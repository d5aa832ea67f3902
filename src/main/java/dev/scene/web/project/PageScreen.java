package dev.scene.web.project;

import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.web.Change;
import dev.scene.web.Faults;
import dev.scene.web.Html;
import dev.scene.web.Sent;
import dev.scene.web.Toast;
import dev.scene.web.run.DryRunScreen;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tab of pages, and the form for one.
@Path("/")
public class PageScreen {
  private final Projects projects;
  private final Pages pages;
  private final PageForms forms;
  private final ProjectTabs tabs;
  private final DryRunScreen dryRuns;

  PageScreen(
      Projects projects, Pages pages, PageForms forms, ProjectTabs tabs, DryRunScreen dryRuns) {
    this.projects = projects;
    this.pages = pages;
    this.forms = forms;
    this.tabs = tabs;
    this.dryRuns = dryRuns;
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
    return form(htmx, 200, forms.adding(id, PageForms.Typed.BLANK, Faults.NONE));
  }

  @POST
  @Path("/projects/{project}/pages")
  public Response create(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("project") String project,
      MultivaluedMap<String, String> form) {
    UUID id = Ids.parse("project", project);
    PageForms.Typed typed = PageForms.Typed.of(new Sent(form));
    try {
      Page page = pages.create(id, forms.draft(typed));
      return changed(
          htmx,
          page,
          Toast.success("Page “%s” added".formatted(page.name()), "Next: add a task for it."));
    } catch (Problem problem) {
      return form(htmx, 422, forms.adding(id, typed, Faults.of(problem)));
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
    return form(htmx, 200, forms.editing(page, forms.stored(page), Faults.NONE));
  }

  @PUT
  @Path("/pages/{id}")
  public Response update(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    Page old = pages.require(id(id));
    PageForms.Typed typed = PageForms.Typed.of(new Sent(form));
    try {
      Page page = pages.update(old.id(), forms.draft(typed));
      if (new Sent(form).text("then").equals("check")) {
        return dryRuns.after(htmx, page);
      }
      return changed(
          htmx,
          page,
          Toast.success("Page “%s” saved".formatted(page.name()), "Runs from now on use it so."));
    } catch (Problem problem) {
      PageForms.PageForm refused = forms.refused(pages.require(old.id()), typed, problem);
      return form(htmx, refused.conflict().status(), refused);
    }
  }

  /// The same for forms without htmx.
  @POST
  @Path("/pages/{id}")
  public Response updateByForm(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("id") String id,
      MultivaluedMap<String, String> form) {
    return update(htmx, id, form);
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

  private static Response form(@Nullable String htmx, int status, PageForms.PageForm form) {
    return Html.form(htmx, status, new Html.Form(form.edit() ? "Edit page" : "Add page", form));
  }

  private static String address(UUID project) {
    return "/projects/%s?tab=pages".formatted(project);
  }

  private static UUID id(String id) {
    return Ids.parse("page", id);
  }
}

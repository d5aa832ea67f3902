package dev.scene.api.paging;

import dev.scene.api.BatchBody;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.listing.Listing;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Projects and what they hold in parts, by name.
@Path("/api/projects")
@Tag(name = "Projects")
public class CatalogParts {
  private static final Order<Project, Listing.Place> PROJECTS =
      order("projects", Project::id, Project::name);
  private static final Order<Page, Listing.Place> PAGES = order("pages", Page::id, Page::name);
  private static final Order<Task, Listing.Place> TASKS = order("tasks", Task::id, Task::name);
  private static final Order<Batch, Listing.Place> BATCHES =
      order("batches", Batch::id, Batch::name);

  private final Projects projects;
  private final Batches batches;
  private final Listing listing;

  CatalogParts(Projects projects, Batches batches, Listing listing) {
    this.projects = projects;
    this.batches = batches;
    this.listing = listing;
  }

  private static <T> Order<T, Listing.Place> order(
      String list, Function<T, UUID> id, Function<T, String> name) {
    return new Order<>(
        list,
        it -> id.apply(it) + " " + name.apply(it),
        key -> new Listing.Place(Order.words(key)[1], UUID.fromString(Order.words(key)[0])));
  }

  @GET
  @Path("/page")
  public Part<Project> projects(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Part.read(PROJECTS, cursor, limit, after -> listing.projects(after, limit + 1));
  }

  @GET
  @Path("/{id}/pages/page")
  public Part<Page> pages(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    UUID project = project(id);
    return Part.read(PAGES, cursor, limit, after -> listing.pages(project, after, limit + 1));
  }

  @GET
  @Path("/{id}/tasks/page")
  public Part<Task> tasks(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    UUID project = project(id);
    return Part.read(TASKS, cursor, limit, after -> listing.tasks(project, after, limit + 1));
  }

  @GET
  @Path("/{id}/batches/page")
  public Part<BatchBody> batches(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    UUID project = project(id);
    Part<Batch> part =
        Part.read(BATCHES, cursor, limit, after -> listing.batches(project, after, limit + 1));
    return part.with(
        part.items().stream()
            .map(batch -> new BatchBody(batch, batches.tasks(batch.id())))
            .toList());
  }

  private UUID project(String id) {
    return projects.require(Ids.parse("project", id)).id();
  }
}

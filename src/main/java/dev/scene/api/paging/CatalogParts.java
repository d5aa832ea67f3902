package dev.scene.api.paging;

import dev.scene.api.BatchBody;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Projects and what they hold in parts, by name.
@Path("/api/projects")
@Tag(name = "Projects")
public class CatalogParts {
  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;

  CatalogParts(Projects projects, Pages pages, Tasks tasks, Batches batches) {
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
  }

  @GET
  @Path("/page")
  public Part<Project> projects(
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Part.of("projects", projects.all(), it -> key(it.name(), it.id()), cursor, limit);
  }

  @GET
  @Path("/{id}/pages/page")
  public Part<Page> pages(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Part.of("pages", pages.of(project(id)), it -> key(it.name(), it.id()), cursor, limit);
  }

  @GET
  @Path("/{id}/tasks/page")
  public Part<Task> tasks(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Part.of("tasks", tasks.of(project(id)), it -> key(it.name(), it.id()), cursor, limit);
  }

  @GET
  @Path("/{id}/batches/page")
  public Part<BatchBody> batches(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    return Part.of(
        "batches",
        batches.of(project(id)).stream()
            .map(batch -> new BatchBody(batch, batches.tasks(batch.id())))
            .toList(),
        it -> key(it.batch().name(), it.batch().id()),
        cursor,
        limit);
  }

  private UUID project(String id) {
    return projects.require(Ids.parse("project", id)).id();
  }

  private static String key(String name, UUID id) {
    return name.toLowerCase(Locale.ROOT) + '\0' + id;
  }
}

package dev.scene.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.access.Actor;
import dev.scene.api.edit.MergePatch;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.catalog.bulk.Bulk;
import dev.scene.catalog.bulk.BulkDraft;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Projects, and the lists of what they hold.
@Path("/api/projects")
@Tag(name = "Projects")
public class ProjectResource {
  private final Projects projects;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;
  private final Bulk bulk;
  private final MergePatch patches;

  ProjectResource(
      Projects projects, Pages pages, Tasks tasks, Batches batches, Bulk bulk, MergePatch patches) {
    this.projects = projects;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
    this.bulk = bulk;
    this.patches = patches;
  }

  @GET
  public List<Project> all() {
    return projects.all();
  }

  @POST
  public RestResponse<Project> create(Projects.Draft draft) {
    Project project = projects.create(draft);
    return Created.at("/api/projects/" + project.id(), project);
  }

  @GET
  @Path("/{id}")
  public Project get(@PathParam("id") String id) {
    return projects.require(id(id));
  }

  @PUT
  @Path("/{id}")
  public Project update(@PathParam("id") String id, Projects.Draft draft) {
    return projects.update(id(id), draft);
  }

  /// Changes the fields that are sent, and no others.
  @PATCH
  @Path("/{id}")
  public Project patch(@PathParam("id") String id, JsonNode changes)
      throws JsonProcessingException {
    Project current = projects.require(id(id));
    return projects.update(current.id(), patches.draft(current, changes, Projects.Draft.class));
  }

  @DELETE
  @Path("/{id}")
  public void delete(@PathParam("id") String id) {
    projects.delete(id(id));
  }

  @GET
  @Path("/{id}/pages")
  public List<Page> pages(@PathParam("id") String id) {
    return pages.of(projects.require(id(id)).id());
  }

  @POST
  @Path("/{id}/pages")
  public RestResponse<Page> addPage(@PathParam("id") String id, PageDraft draft) {
    Page page = pages.create(id(id), draft);
    return Created.at("/api/pages/" + page.id(), page);
  }

  @GET
  @Path("/{id}/tasks")
  public List<Task> tasks(@PathParam("id") String id) {
    return tasks.of(projects.require(id(id)).id());
  }

  @POST
  @Path("/{id}/tasks")
  public RestResponse<Task> addTask(@PathParam("id") String id, TaskDraft draft) {
    Task task = tasks.create(id(id), draft);
    return Created.at("/api/tasks/" + task.id(), task);
  }

  @GET
  @Path("/{id}/batches")
  public List<BatchBody> batches(@PathParam("id") String id) {
    return batches.of(projects.require(id(id)).id()).stream()
        .map(batch -> new BatchBody(batch, batches.tasks(batch.id())))
        .toList();
  }

  @POST
  @Path("/{id}/batches")
  public RestResponse<BatchBody> addBatch(@PathParam("id") String id, BatchDraft draft) {
    Batch batch = batches.create(id(id), draft, Actor.LOCAL);
    return Created.at(
        "/api/batches/" + batch.id(), new BatchBody(batch, batches.tasks(batch.id())));
  }

  /// Makes pages from a list or a sitemap, a task for each, and a batch of them: all or nothing.
  @POST
  @Path("/{id}/import")
  public RestResponse<Bulk.Made> bring(@PathParam("id") String id, BulkDraft draft) {
    UUID project = projects.require(id(id)).id();
    Bulk.Made made = bulk.make(project, bulk.read(project, draft));
    return Created.at("/api/batches/" + made.batch().id(), made);
  }

  private static UUID id(String id) {
    return Ids.parse("project", id);
  }
}

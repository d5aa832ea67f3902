package dev.scene.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.api.edit.MergePatch;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Single tasks; they are made and listed under their project.
@Path("/api/tasks/{id}")
@Tag(name = "Tasks")
public class TaskResource {
  private final Tasks tasks;
  private final MergePatch patches;

  TaskResource(Tasks tasks, MergePatch patches) {
    this.tasks = tasks;
    this.patches = patches;
  }

  @GET
  public Task get(@PathParam("id") String id) {
    return tasks.require(id(id));
  }

  @PUT
  public Task update(@PathParam("id") String id, TaskDraft draft) {
    return tasks.update(id(id), draft);
  }

  /// Changes the fields that are sent, and no others.
  @PATCH
  public Task patch(@PathParam("id") String id, JsonNode changes) throws JsonProcessingException {
    Task current = tasks.require(id(id));
    return tasks.update(current.id(), patches.draft(current, changes, TaskDraft.class));
  }

  @DELETE
  public void delete(@PathParam("id") String id) {
    tasks.delete(id(id));
  }

  private static UUID id(String id) {
    return Ids.parse("task", id);
  }
}

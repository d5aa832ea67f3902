package dev.scene.api.edit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.api.BatchBody;
import dev.scene.api.Created;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchDraft;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Tasks;
import dev.scene.platform.Caller;
import dev.scene.platform.Problem;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/// Makes pages, tasks and batches whose project is a field of the body: `project_id`.
@Path("/api")
@Tag(name = "Projects")
public class FlatCreation {
  private final Caller caller;
  private final ObjectMapper json;
  private final Pages pages;
  private final Tasks tasks;
  private final Batches batches;

  FlatCreation(ObjectMapper json, Pages pages, Tasks tasks, Batches batches, Caller caller) {
    this.caller = caller;
    this.json = json;
    this.pages = pages;
    this.tasks = tasks;
    this.batches = batches;
  }

  @POST
  @Path("/pages")
  public RestResponse<Page> page(ObjectNode body) throws JsonProcessingException {
    Page page = pages.create(project(body), json.treeToValue(body, PageDraft.class));
    return Created.at("/api/pages/" + page.id(), page);
  }

  @POST
  @Path("/tasks")
  public RestResponse<Task> task(ObjectNode body) throws JsonProcessingException {
    Task task = tasks.create(project(body), json.treeToValue(body, TaskDraft.class));
    return Created.at("/api/tasks/" + task.id(), task);
  }

  @POST
  @Path("/batches")
  public RestResponse<BatchBody> batch(ObjectNode body) throws JsonProcessingException {
    Batch batch =
        batches.create(project(body), json.treeToValue(body, BatchDraft.class), caller.name());
    return Created.at("/api/batches/" + batch.id(), body(batch));
  }

  /// The batches of all projects.
  @GET
  @Path("/batches")
  public List<BatchBody> all() {
    return batches.all().stream().map(this::body).toList();
  }

  private BatchBody body(Batch batch) {
    return new BatchBody(batch, batches.tasks(batch.id()));
  }

  /// Takes the project out of the body; what is left is the draft.
  private static UUID project(ObjectNode body) {
    JsonNode id = body.remove("project_id");
    try {
      if (id != null && id.isTextual()) {
        return UUID.fromString(id.asText());
      }
    } catch (IllegalArgumentException e) {
      throw noProject();
    }
    throw noProject();
  }

  private static Problem noProject() {
    return Problem.invalid("project_id", "must be the id of the project that it shall belong to");
  }
}

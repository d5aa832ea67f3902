package dev.scene.api.paging;

import dev.scene.api.ExecutionBodies;
import dev.scene.api.ExecutionBody;
import dev.scene.api.RunBodies;
import dev.scene.api.RunBody;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.RunFilter;
import dev.scene.run.past.RunSearch;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// Runs and their executions in parts.
@Path("/api/runs")
@Tag(name = "Runs")
public class RunParts {
  private static final Order<Run, RunSearch.Place> RUNS =
      new Order<>("runs", run -> run.createdAt() + " " + run.id(), RunParts::run);

  private final Runs runs;
  private final RunSearch search;
  private final RunBodies bodies;
  private final Executions executions;
  private final ExecutionBodies executionBodies;

  RunParts(
      Runs runs,
      RunSearch search,
      RunBodies bodies,
      Executions executions,
      ExecutionBodies executionBodies) {
    this.runs = runs;
    this.search = search;
    this.bodies = bodies;
    this.executions = executions;
    this.executionBodies = executionBodies;
  }

  /// What narrows the list, as in the runs that people look at.
  public static class Wanted {
    @QueryParam("project_id")
    @Nullable String project;

    @QueryParam("batch_id")
    @Nullable String batch;

    @QueryParam("status")
    @Nullable String status;

    @QueryParam("level")
    @Nullable String level;

    @QueryParam("actor")
    @Nullable String actor;

    @QueryParam("ticket")
    @Nullable String ticket;

    @QueryParam("from")
    @Nullable String from;

    @QueryParam("to")
    @Nullable String to;

    @QueryParam("q")
    @Nullable String text;

    RunFilter filter() {
      return new RunFilter(
          project == null ? null : Ids.parse("project", project),
          batch == null ? null : Ids.parse("batch", batch),
          constant(Status.class, "status", status),
          constant(DiffLevel.class, "level", level),
          actor,
          ticket,
          time("from", from),
          time("to", to),
          text);
    }

    private static <E extends Enum<E>> @Nullable E constant(
        Class<E> type, String field, @Nullable String text) {
      try {
        return text == null ? null : Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
      } catch (IllegalArgumentException e) {
        throw Problem.invalid(
            field,
            "must be one of "
                + List.of(type.getEnumConstants()).toString().toLowerCase(Locale.ROOT));
      }
    }

    private static @Nullable Instant time(String field, @Nullable String text) {
      try {
        return text == null ? null : Instant.parse(text);
      } catch (DateTimeParseException e) {
        throw Problem.invalid(field, "must be a time such as 2026-01-02T03:04:05Z");
      }
    }
  }

  /// Runs, the newest first.
  @GET
  @Path("/page")
  public Part<RunBody> runs(
      @BeanParam Wanted wanted,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("25") int limit) {
    Part<Run> part =
        Part.read(RUNS, cursor, limit, after -> search.after(wanted.filter(), after, limit + 1));
    return part.with(part.items().stream().map(bodies::of).toList());
  }

  /// The executions of a run, in its order.
  @GET
  @Path("/{id}/executions/page")
  public Part<ExecutionBody> executions(
      @PathParam("id") String id,
      @QueryParam("cursor") @Nullable String cursor,
      @QueryParam("limit") @DefaultValue("50") int limit) {
    UUID run = runs.require(Ids.parse("run", id)).id();
    Order<Execution, Executions.Place> order =
        new Order<>("executions " + run, it -> it.position() + " " + it.id(), RunParts::execution);
    Part<Execution> part =
        Part.read(order, cursor, limit, after -> executions.after(run, after, limit + 1));
    return part.with(executionBodies.of(run, part.items()));
  }

  private static Executions.Place execution(String key) {
    String[] words = Order.words(key);
    return new Executions.Place(Integer.parseInt(words[0]), UUID.fromString(words[1]));
  }

  private static RunSearch.Place run(String key) {
    String[] words = Order.words(key);
    return new RunSearch.Place(Instant.parse(words[0]), UUID.fromString(words[1]));
  }
}

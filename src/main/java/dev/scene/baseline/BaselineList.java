package dev.scene.baseline;

import dev.scene.catalog.Browser;
import dev.scene.catalog.Viewport;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.json.Json;
import org.jspecify.annotations.Nullable;

/// Baselines of all projects, as they are listed: a few statements for a page of them.
@ApplicationScoped
public class BaselineList {
  private final Rows rows;

  BaselineList(Rows rows) {
    this.rows = rows;
  }

  /// What is asked for; whatever is null does not matter.
  public record Filter(@Nullable UUID project, @Nullable UUID batch) {}

  /// A baseline and where it belongs.
  public record Entry(
      UUID id,
      UUID batchId,
      String batchName,
      UUID projectId,
      String projectName,
      UUID runId,
      Baseline.Status status,
      @Nullable String notes,
      String createdBy,
      Instant createdAt) {}

  private static final String WHERE =
      """
      from baseline b join batch t on t.id = b.batch_id join project p on p.id = t.project_id
      where (cast(? as uuid) is null or p.id = ?) and (cast(? as uuid) is null or t.id = ?)
      """;

  /// By project and batch, in each the newest first.
  public List<Entry> page(Filter filter, int limit, int offset) {
    return rows.list(
        Entry.class,
        "select b.id, b.batch_id, t.name as batch_name, p.id as project_id,"
            + " p.name as project_name, b.run_id, b.status, b.notes, b.created_by, b.created_at "
            + WHERE
            + " order by lower(p.name), p.id, lower(t.name), t.id, b.created_at desc, b.id desc"
            + " limit ? offset ?",
        filter.project(),
        filter.project(),
        filter.batch(),
        filter.batch(),
        limit,
        offset);
  }

  public int count(Filter filter) {
    return rows.find(
            Integer.class,
            "select cast(count(*) as integer) " + WHERE,
            filter.project(),
            filter.project(),
            filter.batch(),
            filter.batch())
        .orElseThrow();
  }

  /// A picture that a baseline has, by what it is of.
  public record Target(
      UUID baselineId,
      UUID id,
      UUID taskId,
      Browser browser,
      int viewportWidth,
      int viewportHeight) {
    private Cell cell() {
      return new Cell(taskId, browser, new Viewport(viewportWidth, viewportHeight));
    }
  }

  private record Cell(UUID task, Browser browser, Viewport viewport) {}

  /// What a batch captures now; public because the row mapper must see it.
  public record Wanted(
      UUID batchId, UUID taskId, @Json List<Browser> browsers, @Json List<Viewport> viewports) {}

  /// What a baseline holds.
  ///
  /// @param first one of its pictures; null where it has none any more
  public record Held(int pictures, @Nullable UUID first, Coverage coverage) {}

  /// What each of the baselines holds, beside what its batch captures now.
  public Map<UUID, Held> held(Collection<Baseline> baselines) {
    Map<UUID, List<Target>> targets =
        rows
            .listIn(
                Target.class,
                """
                select baseline_id, id, task_id, browser, viewport_width, viewport_height
                from baseline_item where baseline_id in (<ids>)
                order by baseline_id, page_name, task_name, viewport_width desc, id
                """,
                baselines.stream().map(Baseline::id).toList())
            .stream()
            .collect(Collectors.groupingBy(Target::baselineId));
    Map<UUID, Set<Cell>> wanted =
        wanted(baselines.stream().map(Baseline::batchId).distinct().toList());
    Map<UUID, Held> held = new HashMap<>();
    for (Baseline baseline : baselines) {
      List<Target> own = targets.getOrDefault(baseline.id(), List.of());
      Set<Cell> cells = wanted.getOrDefault(baseline.batchId(), Set.of());
      int covered = (int) own.stream().map(Target::cell).filter(cells::contains).count();
      held.put(
          baseline.id(),
          new Held(
              own.size(),
              own.isEmpty() ? null : own.getFirst().id(),
              new Coverage(covered, cells.size())));
    }
    return held;
  }

  private Map<UUID, Set<Cell>> wanted(List<UUID> batches) {
    Map<UUID, Set<Cell>> wanted = new HashMap<>();
    for (Wanted row :
        rows.listIn(
            Wanted.class,
            """
            select bt.batch_id, t.id as task_id, t.browsers, t.viewports
            from batch_task bt join task t on t.id = bt.task_id
            where bt.enabled and bt.batch_id in (<ids>)
            """,
            batches)) {
      Set<Cell> cells = wanted.computeIfAbsent(row.batchId(), _ -> new HashSet<>());
      row.browsers()
          .forEach(browser ->
              row.viewports()
                  .forEach(viewport -> cells.add(new Cell(row.taskId(), browser, viewport))));
    }
    return wanted;
  }
}

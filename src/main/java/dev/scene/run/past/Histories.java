package dev.scene.run.past;

import dev.scene.platform.Rows;
import dev.scene.run.Purpose;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What has become of projects and batches, read for all of them at once.
@ApplicationScoped
public class Histories {
  private final Rows rows;

  Histories(Rows rows) {
    this.rows = rows;
  }

  /// A run, as short as a list of projects needs it.
  public record Past(
      UUID id,
      UUID projectId,
      UUID batchId,
      Purpose purpose,
      Status status,
      @Nullable Double diffMaximum,
      @Nullable DiffLevel diffLevel,
      Instant createdAt) {}

  /// The last runs of every project, at most `limit` of each, the newest first.
  public Map<UUID, List<Past>> ofProjects(int limit) {
    return rows
        .list(
            Past.class,
            """
            select id, project_id, batch_id, purpose, status, diff_maximum, diff_level, created_at
            from (select r.id, b.project_id, r.batch_id, r.purpose, r.status, r.diff_maximum,
                    r.diff_level, r.created_at,
                    row_number() over (partition by b.project_id
                                       order by r.created_at desc, r.id desc) as place
                  from test_run r join batch b on b.id = r.batch_id) ranked
            where place <= ? order by project_id, place
            """,
            limit)
        .stream()
        .collect(Collectors.groupingBy(Past::projectId));
  }

  /// The last run of each batch of a project.
  public Map<UUID, Past> ofBatches(UUID project) {
    return rows
        .list(
            Past.class,
            """
            select id, project_id, batch_id, purpose, status, diff_maximum, diff_level, created_at
            from (select r.id, b.project_id, r.batch_id, r.purpose, r.status, r.diff_maximum,
                    r.diff_level, r.created_at,
                    row_number() over (partition by r.batch_id
                                       order by r.created_at desc, r.id desc) as place
                  from test_run r join batch b on b.id = r.batch_id
                  where b.project_id = ?) ranked
            where place = 1
            """,
            project)
        .stream()
        .collect(Collectors.toMap(Past::batchId, past -> past));
  }

  /// A batch and how many runs it has.
  public record Count(UUID batchId, int runs) {}

  /// How many runs each batch of a project has; one without any is left out.
  public Map<UUID, Integer> runsOfBatches(UUID project) {
    return rows
        .list(
            Count.class,
            """
            select batch_id, count(*) as runs from test_run
            where batch_id in (select id from batch where project_id = ?) group by batch_id
            """,
            project)
        .stream()
        .collect(Collectors.toMap(Count::batchId, Count::runs));
  }

  /// A run and its first execution that has a picture.
  public record First(UUID runId, UUID id) {}

  /// For each of these runs its first execution that has a picture.
  public Map<UUID, UUID> firstPictures(Collection<UUID> runs) {
    return rows
        .listIn(
            First.class,
            """
            select e.test_run_id as run_id, e.id
            from task_execution e
            join (select test_run_id, min(position) as place from task_execution
                  where test_run_id in (<ids>) and status = 'finished'
                  group by test_run_id) first
              on first.test_run_id = e.test_run_id and first.place = e.position
            where e.status = 'finished'
            """,
            runs)
        .stream()
        .collect(Collectors.toMap(First::runId, First::id, (one, _) -> one));
  }
}

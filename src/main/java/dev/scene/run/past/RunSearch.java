package dev.scene.run.past;

import dev.scene.platform.Rows;
import dev.scene.run.Run;
import dev.scene.run.Totals;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds runs among many; dry runs are never found.
///
/// A statement has only the clauses that are asked for, so that one of the indices of the table
/// serves it.
@ApplicationScoped
public class RunSearch {
  private static final String BEGINNING = "%s%%";
  private static final String PART = "%%%s%%";
  private static final Pattern ID = Pattern.compile("[0-9a-f-]{1,36}");

  private final Rows rows;

  public RunSearch(Rows rows) {
    this.rows = rows;
  }

  /// At most `limit` of the runs that pass, after the first `offset` of them, the newest first.
  public List<Run> newest(RunFilter filter, int limit, int offset) {
    Clauses clauses = clauses(filter);
    clauses.args.add(limit);
    clauses.args.add(offset);
    return rows.list(
        Run.class,
        "select * from test_run where %s order by created_at desc, id desc limit ? offset ?"
            .formatted(clauses.sql()),
        clauses.args.toArray());
  }

  /// Where in the order of [#newest] a run stands.
  public record Place(Instant createdAt, UUID id) {}

  /// At most `limit` of the runs that pass and stand after the place, the newest first.
  public List<Run> after(RunFilter filter, @Nullable Place place, int limit) {
    Clauses clauses = clauses(filter);
    if (place != null) {
      clauses.parts.add("created_at <= ? and (created_at < ? or id < ?)");
      clauses.args.addAll(List.of(place.createdAt(), place.createdAt(), place.id()));
    }
    clauses.args.add(limit);
    return rows.list(
        Run.class,
        "select * from test_run where %s order by created_at desc, id desc limit ?"
            .formatted(clauses.sql()),
        clauses.args.toArray());
  }

  public int count(RunFilter filter) {
    Clauses clauses = clauses(filter);
    return rows.find(
            Integer.class,
            "select count(*) from test_run where " + clauses.sql(),
            clauses.args.toArray())
        .orElseThrow();
  }

  /// Everybody who has asked for a run.
  public List<String> actors() {
    return rows.list(
        String.class,
        "select distinct requested_by from test_run where purpose <> 'dry_run' order by requested_by");
  }

  /// The totals of one run; public because the row mapper must see it.
  public record Counted(
      UUID id,
      int queued,
      int executing,
      int finished,
      int failed,
      int cancelled,
      int comparing,
      int changed) {

    private Totals totals() {
      return new Totals(
          queued, executing, finished, failed, cancelled, comparing, changed, 0, 0, 0, 0, 0);
    }
  }

  /// How far the runs are, by one statement: the states of their executions, what is compared, and
  /// what has changed; the other numbers are 0.
  public Map<UUID, Totals> totals(List<Run> runs) {
    return rows
        .listIn(
            Counted.class,
            """
            select test_run_id as id,
              count(case when status = 'queued' then 1 end) as queued,
              count(case when status = 'executing' then 1 end) as executing,
              count(case when status = 'finished' then 1 end) as finished,
              count(case when status = 'failed' then 1 end) as failed,
              count(case when status = 'cancelled' then 1 end) as cancelled,
              count(case when 'pending' in (comparison_status, reference_status) then 1 end)
                as comparing,
              count(case when verdict in ('changed', 'moved') then 1 end) as changed
            from task_execution where test_run_id in (<ids>) and superseded_by is null
            group by test_run_id
            """,
            runs.stream().map(Run::id).toList())
        .stream()
        .collect(Collectors.toMap(Counted::id, Counted::totals));
  }

  private static final class Clauses {
    private final List<String> parts = new ArrayList<>(List.of("purpose <> 'dry_run'"));
    private final List<@Nullable Object> args = new ArrayList<>();

    void add(String clause, @Nullable Object value) {
      if (value != null) {
        parts.add(clause);
        args.add(value);
      }
    }

    String sql() {
      return String.join(" and ", parts);
    }
  }

  private static Clauses clauses(RunFilter filter) {
    Clauses clauses = new Clauses();
    if (filter.batchId() == null) {
      clauses.add("batch_id in (select id from batch where project_id = ?)", filter.projectId());
    }
    clauses.add("batch_id = ?", filter.batchId());
    clauses.add("status = ?", filter.status());
    clauses.add("diff_level = ?", filter.level());
    clauses.add("requested_by = ?", filter.actor());
    clauses.add("lower(jira_issue) = ?", lower(filter.ticket()));
    clauses.add("created_at >= ?", filter.from());
    clauses.add("created_at < ?", filter.to());
    text(clauses, filter.text());
    return clauses;
  }

  private static void text(Clauses clauses, @Nullable String text) {
    String lower = lower(text);
    if (lower == null) {
      return;
    }
    Function<String, String> as =
        pattern -> pattern.formatted(lower.replaceAll("([\\\\%_])", "\\\\$1"));
    // to write out the id of each run is most of the work
    boolean id = ID.matcher(lower).matches();
    clauses.parts.add(
        """
        (batch_id in (select b.id from batch b join project p on p.id = b.project_id
                      where lower(b.name) like ? or lower(p.name) like ?)
         or lower(note) like ? or lower(jira_issue) like ?%s)\
        """
            .formatted(id ? " or cast(id as varchar) like ?" : ""));
    clauses.args.addAll(Collections.nCopies(4, as.apply(PART)));
    if (id) {
      clauses.args.add(as.apply(BEGINNING));
    }
  }

  private static @Nullable String lower(@Nullable String text) {
    String found = Objects.requireNonNullElse(text, "").strip().toLowerCase(Locale.ROOT);
    return found.isEmpty() ? null : found;
  }
}

package dev.scene.catalog.listing;

import dev.scene.catalog.Batch;
import dev.scene.catalog.Page;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.platform.Rows;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Projects and what they hold by name, some at a time. What is added or deleted between two calls
/// makes nothing else appear twice or not at all.
@ApplicationScoped
public class Listing {
  private final Rows rows;

  Listing(Rows rows) {
    this.rows = rows;
  }

  /// What a part ended with.
  public record Place(String name, UUID id) {}

  /// At most `limit` projects after the place, or the first.
  public List<Project> projects(@Nullable Place after, int limit) {
    return part(Project.class, "select * from project where true", List.of(), after, limit);
  }

  /// The same of a project's pages.
  public List<Page> pages(UUID project, @Nullable Place after, int limit) {
    return part(
        Page.class, "select * from page where project_id = ?", List.of(project), after, limit);
  }

  /// The same of a project's tasks.
  public List<Task> tasks(UUID project, @Nullable Place after, int limit) {
    return part(
        Task.class, "select * from task where project_id = ?", List.of(project), after, limit);
  }

  /// The same of a project's batches.
  public List<Batch> batches(UUID project, @Nullable Place after, int limit) {
    return part(
        Batch.class, "select * from batch where project_id = ?", List.of(project), after, limit);
  }

  private <T> List<T> part(
      Class<T> type, String all, List<UUID> of, @Nullable Place after, int limit) {
    StringBuilder sql = new StringBuilder(all);
    List<Object> args = new ArrayList<>(of);
    if (after != null) {
      sql.append(" and (lower(name) > lower(?) or (lower(name) = lower(?) and id > ?))");
      args.addAll(List.of(after.name(), after.name(), after.id()));
    }
    args.add(limit);
    return rows.list(
        type, sql.append(" order by lower(name), id limit ?").toString(), args.toArray());
  }
}

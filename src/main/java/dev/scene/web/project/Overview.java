package dev.scene.web.project;

import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.run.Status;
import dev.scene.run.past.Histories;
import dev.scene.run.past.Histories.Past;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The list of projects with what has become of each, in as many queries for many as for one.
@ApplicationScoped
class Overview {
  /// @param thumbnail the address of a picture, or nothing
  record Row(
      Project project, Projects.Size size, @Nullable Past last, Trend trend, String thumbnail) {}

  /// @param query what was searched for
  /// @param all how many projects there are
  record Found(String query, int all, List<Row> rows) {}

  private final Projects projects;
  private final Histories histories;

  Overview(Projects projects, Histories histories) {
    this.projects = projects;
    this.histories = histories;
  }

  /// The projects whose name or slug holds every word of the query.
  Found find(@Nullable String query) {
    String wanted = query == null ? "" : query.strip();
    Map<UUID, Projects.Size> sizes =
        projects.sizes().stream()
            .collect(Collectors.toMap(Projects.Size::projectId, Function.identity()));
    Map<UUID, List<Past>> pasts = histories.ofProjects(Trend.MOST);
    Map<UUID, UUID> pictures = histories.firstPictures(pictured(pasts));
    List<Project> all = projects.all();
    List<Row> rows = new ArrayList<>();
    for (Project project : all) {
      Projects.Size size = sizes.get(project.id());
      if (size != null && holds(project, wanted)) {
        rows.add(row(project, size, pasts.getOrDefault(project.id(), List.of()), pictures));
      }
    }
    return new Found(wanted, all.size(), rows);
  }

  private static boolean holds(Project project, String query) {
    String text = (project.name() + " " + project.slug()).toLowerCase(Locale.ROOT);
    return List.of(query.toLowerCase(Locale.ROOT).split("\\s+", -1)).stream()
        .allMatch(text::contains);
  }

  private static List<UUID> pictured(Map<UUID, List<Past>> pasts) {
    return pasts.values().stream().flatMap(it -> finished(it).stream()).map(Past::id).toList();
  }

  private static Optional<Past> finished(List<Past> past) {
    return past.stream().filter(run -> run.status() == Status.FINISHED).findFirst();
  }

  private static Row row(
      Project project, Projects.Size size, List<Past> past, Map<UUID, UUID> pictures) {
    String thumbnail =
        finished(past)
            .filter(run -> pictures.containsKey(run.id()))
            .map(run ->
                "/artifacts/runs/%s/%s/thumbnail.png".formatted(run.id(), pictures.get(run.id())))
            .orElse("");
    Past last = past.isEmpty() ? null : past.getFirst();
    return new Row(project, size, last, Trend.of(past), thumbnail);
  }
}

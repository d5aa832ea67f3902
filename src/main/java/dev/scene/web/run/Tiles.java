package dev.scene.web.run;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.event.RunEvent;
import dev.scene.event.RunLog;
import dev.scene.run.Execution;
import dev.scene.run.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;

/// Makes the tiles of a page.
@ApplicationScoped
class Tiles {
  private final Artifacts artifacts;
  private final RunLog log;

  Tiles(Artifacts artifacts, RunLog log) {
    this.artifacts = artifacts;
    this.log = log;
  }

  Map<UUID, Tile> of(List<Execution> page) {
    Map<UUID, List<Artifact>> files =
        artifacts.of(page.stream().map(Execution::id).toList()).stream()
            .collect(Collectors.groupingBy(Artifact::ownerId));
    Map<UUID, RunEvent> doing =
        log
            .lastOf(
                page.stream()
                    .filter(execution -> execution.status() == Status.EXECUTING)
                    .map(Execution::id)
                    .toList())
            .stream()
            .collect(Collectors.toMap(Tiles::execution, event -> event));
    return page.stream()
        .collect(
            Collectors.toMap(
                Execution::id,
                execution ->
                    Tile.of(
                        execution,
                        files.getOrDefault(execution.id(), List.of()),
                        Doing.of(doing.get(execution.id())))));
  }

  private static UUID execution(RunEvent event) {
    return Objects.requireNonNull(event.executionId());
  }
}

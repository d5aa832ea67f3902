package dev.scene.api;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.run.Attempt;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/// Puts together what the API says of several executions of a run.
@ApplicationScoped
public class ExecutionBodies {
  private final Executions executions;
  private final Artifacts artifacts;

  ExecutionBodies(Executions executions, Artifacts artifacts) {
    this.executions = executions;
    this.artifacts = artifacts;
  }

  public List<ExecutionBody> of(UUID run, List<Execution> found) {
    Map<UUID, List<Artifact>> files =
        artifacts.of(found.stream().map(Execution::id).toList()).stream()
            .collect(Collectors.groupingBy(Artifact::ownerId));
    Map<UUID, List<Attempt>> attempts = executions.attemptsOf(run);
    return found.stream()
        .map(execution ->
            ExecutionBody.of(
                execution,
                files.getOrDefault(execution.id(), List.of()),
                attempts.getOrDefault(execution.id(), List.of())))
        .toList();
  }
}

package dev.scene.container;

/// One way to run runners; the one that `SCENE_RUNNER_BACKEND` names is the service's [Containers].
public interface Backend extends Containers {
  RunnerConfig.Backend kind();
}

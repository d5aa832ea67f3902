package dev.scene.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.InspectImageResponse;
import com.github.dockerjava.api.exception.ConflictException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.exception.NotFoundException;
import com.github.dockerjava.api.exception.NotModifiedException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.ContainerConfig;
import com.github.dockerjava.core.DockerClientConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Typed;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/// Runners as containers of a Docker engine.
@ApplicationScoped
@Typed({DockerContainers.class, Backend.class})
class DockerContainers implements Backend {
  static final String INSTANCE_LABEL = "dev.scene.instance";
  static final String RUN_LABEL = "dev.scene.run";
  private static final String BACKEND = RunnerConfig.Backend.DOCKER.label();

  /// An engine that does not even tell its version within this time does nothing else either.
  private static final Duration SIGN_OF_LIFE = Duration.ofSeconds(5);

  private final DockerClient docker;
  private final DockerClientConfig config;
  private final HostConfigs hostConfigs;
  private final EngineCalls calls;
  private volatile @Nullable String id;

  DockerContainers(
      DockerClient docker, DockerClientConfig config, HostConfigs hostConfigs, EngineCalls calls) {
    this.docker = docker;
    this.config = config;
    this.hostConfigs = hostConfigs;
    this.calls = calls;
  }

  @Override
  public RunnerConfig.Backend kind() {
    return RunnerConfig.Backend.DOCKER;
  }

  @Override
  public Engine engine() {
    try {
      String version =
          calls.make(
              "ask for the version", SIGN_OF_LIFE, () -> docker.versionCmd().exec().getVersion());
      return new Engine(id(), BACKEND, true, "Docker engine " + version, "", List.of());
    } catch (EngineException e) {
      id = null;
      return new Engine(
          "",
          BACKEND,
          false,
          "The Docker engine at %s can't be reached: %s."
              .formatted(config.getDockerHost(), EngineCalls.reason(e)),
          "Start it (./scene up does so on Debian and Ubuntu), or set DOCKER_HOST to where it"
              + " listens. What is queued goes on by itself once it answers.",
          List.of());
    }
  }

  // asking takes an engine with many containers a while, hence once for as long as it answers
  private String id() {
    String known = id;
    if (known == null) {
      known = calls.make("ask for its id", SIGN_OF_LIFE, this::askForId);
      id = known;
    }
    return known;
  }

  // a proxy that guards the socket may refuse this one question
  private String askForId() {
    try {
      String answer = docker.infoCmd().exec().getId();
      return answer == null || answer.isBlank() ? address() : answer;
    } catch (DockerException e) {
      if (e.getHttpStatus() == 403 || e.getHttpStatus() == 404) {
        return address();
      }
      throw e;
    }
  }

  private String address() {
    return config.getDockerHost().toString();
  }

  @Override
  public Optional<Image> image(String name) {
    return ask(
        "look for image " + name,
        () -> {
          try {
            return Optional.of(image(docker.inspectImageCmd(name).exec()));
          } catch (NotFoundException e) {
            return Optional.empty();
          }
        });
  }

  private static Image image(InspectImageResponse image) {
    ContainerConfig config = image.getConfig();
    Map<String, String> labels = config == null ? null : config.getLabels();
    return new Image(String.valueOf(image.getId()), labels == null ? Map.of() : labels);
  }

  @Override
  public void start(RunnerSpec spec) {
    ask(
        "start container " + spec.name(),
        () -> {
          if (create(spec) || isNew(spec.name())) {
            start(spec.name());
          }
          return true;
        });
  }

  // false where it is there though this call failed: an earlier one made it, or the answer got lost
  private boolean create(RunnerSpec spec) {
    try {
      creation(spec).exec();
      return true;
    } catch (RuntimeException e) {
      if (find(spec.name()).isEmpty()) {
        throw e;
      }
      return false;
    }
  }

  private CreateContainerCmd creation(RunnerSpec spec) {
    return docker
        .createContainerCmd(spec.image())
        .withName(spec.name())
        .withLabels(Map.of(INSTANCE_LABEL, spec.instance(), RUN_LABEL, spec.runId().toString()))
        .withUser("1001:1001")
        .withEnv(
            spec.environment().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .toList())
        .withHostConfig(hostConfigs.runner());
  }

  // one that has run before is not run again: its end has not been looked at yet
  private boolean isNew(String name) {
    return find(name).map(ContainerState::getStatus).filter("created"::equals).isPresent();
  }

  private void start(String name) {
    try {
      docker.startContainerCmd(name).exec();
    } catch (NotModifiedException e) {
      return; // an earlier call whose answer was lost has started it
    } catch (RuntimeException e) {
      if (!find(name).map(ContainerState::getRunning).orElse(false)) {
        throw e;
      }
    }
  }

  @Override
  public Optional<State> state(String name) {
    return ask("look at container " + name, () -> find(name).map(DockerContainers::state));
  }

  private Optional<ContainerState> find(String name) {
    try {
      return Optional.of(docker.inspectContainerCmd(name).exec().getState());
    } catch (NotFoundException e) {
      return Optional.empty();
    }
  }

  private static State state(ContainerState state) {
    return switch (String.valueOf(state.getStatus())) {
      case "created" -> new State.Created();
      case "exited", "dead" -> {
        Long exitCode = state.getExitCodeLong();
        yield new State.Exited(
            exitCode == null ? -1 : exitCode.intValue(), Boolean.TRUE.equals(state.getOOMKilled()));
      }
      default -> new State.Running();
    };
  }

  @Override
  public String log(String name, int lines) {
    return ask(
        "read the log of container " + name,
        () -> find(name).isPresent() ? ContainerLog.tail(docker, name, lines) : "");
  }

  @Override
  public void stop(String name, Duration grace) {
    calls.make(
        "stop container " + name,
        calls.limit().plus(grace),
        () -> {
          try {
            docker.stopContainerCmd(name).withTimeout((int) grace.toSeconds()).exec();
            return true;
          } catch (NotFoundException | NotModifiedException e) {
            return false;
          }
        });
  }

  @Override
  public void remove(String name) {
    ask(
        "remove container " + name,
        () -> {
          try {
            docker.removeContainerCmd(name).withForce(true).withRemoveVolumes(true).exec();
            return true;
          } catch (NotFoundException | ConflictException e) {
            return false; // gone, or being removed already
          }
        });
  }

  @Override
  public List<String> ofInstance(String instance) {
    return ask(
        "list the containers",
        () ->
            docker
                .listContainersCmd()
                .withShowAll(true)
                .withLabelFilter(Map.of(INSTANCE_LABEL, instance))
                .exec()
                .stream()
                .map(Container::getNames)
                .filter(Objects::nonNull)
                .flatMap(Arrays::stream)
                .map(name -> name.substring(1))
                .toList());
  }

  private <T> T ask(String what, Callable<T> call) {
    return calls.make(what, calls.limit(), call);
  }
}

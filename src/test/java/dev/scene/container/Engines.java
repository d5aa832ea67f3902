package dev.scene.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;

/// Backends on an engine of a test's choice, made as the service makes its own.
final class Engines {
  private Engines() {}

  record Backend(DockerClient client, Containers containers) {}

  /// @param settings `DOCKER_HOST`, and settings of the service
  static Backend at(Map<String, String> settings) {
    RunnerConfig config = config(settings);
    DefaultDockerClientConfig.Builder docker =
        DefaultDockerClientConfig.createDefaultConfigBuilder();
    if (settings.containsKey("DOCKER_HOST")) {
      docker.withDockerHost(settings.get("DOCKER_HOST"));
    }
    DockerClientConfig there = docker.build();
    DockerClient client = new DockerClients().client(there, config);
    return new Backend(
        client,
        new DockerContainers(client, there, new HostConfigs(config), new EngineCalls(config)));
  }

  static String runnerImage() {
    return config(Map.of()).image();
  }

  private static RunnerConfig config(Map<String, String> settings) {
    return new SmallRyeConfigBuilder()
        .addDefaultSources()
        .addDiscoveredConverters()
        .withMapping(RunnerConfig.class)
        .withDefaultValues(settings)
        .build()
        .getConfigMapping(RunnerConfig.class);
  }
}

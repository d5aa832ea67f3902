package dev.scene.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DefaultDockerClientConfig;
import com.github.dockerjava.core.DockerClientConfig;
import com.github.dockerjava.core.DockerClientImpl;
import com.github.dockerjava.zerodep.ZerodepDockerHttpClient;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;

/// Makes the client of the engine that `DOCKER_HOST` or the usual socket names.
class DockerClients {
  @Produces
  @Singleton
  DockerClientConfig docker() {
    return DefaultDockerClientConfig.createDefaultConfigBuilder().build();
  }

  // the API version is left unset, so that engines from 20.10 on (which refuse newer versions) and
  // 29 (older) both do
  @Produces
  @Singleton
  DockerClient client(DockerClientConfig docker, RunnerConfig config) {
    return DockerClientImpl.getInstance(
        docker,
        new ZerodepDockerHttpClient.Builder()
            .dockerHost(docker.getDockerHost())
            .sslConfig(docker.getSSLConfig())
            .maxConnections(100)
            .connectionTimeout(Duration.ofSeconds(5))
            .responseTimeout(config.engineTimeout())
            .build());
  }

  void close(@Disposes DockerClient client) throws IOException {
    client.close();
  }
}

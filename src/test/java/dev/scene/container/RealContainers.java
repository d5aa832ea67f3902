package dev.scene.container;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.core.DockerClientConfig;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;

/// The real engine, for the few tests whose profile asks for it; all others get [FakeContainers].
@Alternative
@Singleton
public class RealContainers extends DockerContainers {
  RealContainers(
      DockerClient docker, DockerClientConfig config, HostConfigs hostConfigs, EngineCalls calls) {
    super(docker, config, hostConfigs, calls);
  }
}

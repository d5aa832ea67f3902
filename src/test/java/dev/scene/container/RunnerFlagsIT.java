package dev.scene.container;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How tightly a running runner is held, as the engine itself says.
@QuarkusTest
@TestProfile(RunnerFlagsIT.RealEngine.class)
class RunnerFlagsIT {
  /// Nothing but this test starts or removes containers.
  public static class RealEngine implements QuarkusTestProfile {
    @Override
    public Set<Class<?>> getEnabledAlternatives() {
      return Set.of(RealContainers.class);
    }
  }

  private static final long MIB = 1024 * 1024;

  @Inject Containers containers;
  @Inject DockerClient docker;
  @Inject RunnerConfig config;

  private final String name = "scene-flags-" + UUID.randomUUID();

  @AfterEach
  void remove() {
    containers.remove(name);
  }

  @Test
  void aRunningRunnerIsHeldAsTightlyAsPromised() {
    // nothing answers there, so the runner goes on asking while it is looked at
    Map<String, String> environment =
        Map.of(
            "SCENE_CALLBACK_URL", "http://127.0.0.1:9",
            "SCENE_CALLBACK_TOKEN", "none",
            "SCENE_RUN_ID", "none",
            "SCENE_CONTAINER", name,
            "SCENE_BROWSER", "chromium");
    containers.start(new RunnerSpec(name, config.image(), "flags", new UUID(0, 0), environment));

    InspectContainerResponse found = docker.inspectContainerCmd(name).exec();

    assertThat(found.getState().getRunning()).isTrue();
    assertThat(found.getConfig().getUser()).isEqualTo("1001:1001");
    assertThat(found.getMounts()).isEmpty();
    assertPrivileges(found.getHostConfig());
    assertLimits(found.getHostConfig());
  }

  private static void assertPrivileges(HostConfig host) {
    assertThat(host.getCapDrop()).containsExactly(Capability.ALL);
    assertThat(host.getCapAdd()).isNullOrEmpty();
    assertThat(host.getPrivileged()).isFalse();
    assertThat(host.getSecurityOpts())
        .contains("no-new-privileges")
        .anyMatch(option -> option.startsWith("seccomp={") && option.contains("SCMP_ACT_ERRNO"));
    assertThat(host.getReadonlyRootfs()).isTrue();
    assertThat(host.getInit()).isTrue();
    assertThat(host.getBinds()).isNullOrEmpty();
    assertThat(List.of(host.getNetworkMode(), host.getPidMode(), String.valueOf(host.getIpcMode())))
        .doesNotContain("host");
  }

  private void assertLimits(HostConfig host) {
    Map<String, String> tmpFs = Objects.requireNonNull(host.getTmpFs());
    assertThat(tmpFs.get("/tmp")).contains("nosuid", "nodev", "size=512m");
    assertThat(tmpFs.get("/home/pwuser")).contains("nosuid", "nodev", "size=64m");
    assertThat(host.getMemory()).isEqualTo(config.memoryMib() * MIB);
    assertThat(host.getMemorySwap()).isEqualTo(host.getMemory());
    assertThat(host.getShmSize()).isEqualTo(config.shmMib() * MIB);
    assertThat(host.getPidsLimit()).isEqualTo(config.pids());
    assertThat(host.getUlimits())
        .anySatisfy(limit -> assertThat(limit.getName()).isEqualTo("nofile"))
        .anySatisfy(limit -> assertThat(limit.getHardLong()).isZero());
  }
}

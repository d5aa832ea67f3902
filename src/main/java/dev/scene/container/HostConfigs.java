package dev.scene.container;

import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.LogConfig;
import com.github.dockerjava.api.model.Ulimit;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;

/// How tightly a runner is held: no capability, no new privilege, a read-only file system, nothing
/// mounted from the host, bounded memory, processes, files and log.
@ApplicationScoped
class HostConfigs {
  private static final long MIB = 1024 * 1024;

  private final RunnerConfig config;

  HostConfigs(RunnerConfig config) {
    this.config = config;
  }

  HostConfig runner() {
    return HostConfig.newHostConfig()
        .withInit(true)
        .withCapDrop(Capability.ALL)
        // the engine takes the profile's text, not a path
        .withSecurityOpts(List.of("no-new-privileges", "seccomp=" + Bundled.text("seccomp.json")))
        .withReadonlyRootfs(true)
        .withTmpFs(
            Map.of(
                "/tmp", "rw,nosuid,nodev,size=512m",
                "/home/pwuser", "rw,nosuid,nodev,size=64m,uid=1001,gid=1001"))
        .withShmSize(config.shmMib() * MIB)
        .withMemory(config.memoryMib() * MIB)
        .withMemorySwap(config.memoryMib() * MIB)
        .withPidsLimit(config.pids())
        .withUlimits(List.of(new Ulimit("nofile", 4096L, 4096L), new Ulimit("core", 0L, 0L)))
        .withLogConfig(
            new LogConfig(
                LogConfig.LoggingType.JSON_FILE, Map.of("max-size", "10m", "max-file", "1")))
        .withExtraHosts("host.docker.internal:host-gateway");
  }
}

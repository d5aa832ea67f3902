package dev.scene.faults.harness;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Takes away the runners of a service that is no more.
final class Cleaning {
  private Cleaning() {}

  static void of(RunnerKind kind, Path data) {
    Optional<String> instance = Ledger.instance(Ledger.Database.of(data));
    for (String left : kind.left(data, instance.orElse("none"))) {
      String name = left.substring(left.indexOf(' ') + 1);
      if (kind == RunnerKind.PROCESS) {
        ProcessHandle.of(Long.parseLong(name)).ifPresent(ProcessHandle::destroyForcibly);
      } else {
        Commands.run(List.of("docker", "rm", "-f", "-v", name));
      }
    }
  }
}

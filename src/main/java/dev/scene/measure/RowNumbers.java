package dev.scene.measure;

import dev.scene.artifact.ArtifactType;
import dev.scene.run.Status;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/// Numbers that are counted from rows when somebody asks, so they are right after a restart and the
/// same on every node.
@Singleton
class RowNumbers implements MeterBinder {
  private final Fresh<List<Census.Share>> runs;
  private final Fresh<List<Census.Share>> executions;
  private final Fresh<List<Census.Share>> artifacts;
  private final Fresh<Long> baselines;
  private final Fresh<Duration> oldest;
  private final Fresh<Long> undelivered;
  private final Fresh<Duration> oldestUndelivered;

  RowNumbers(Census census, Clock clock) {
    this.runs = new Fresh<>(clock, census::runs);
    this.executions = new Fresh<>(clock, census::executions);
    this.artifacts = new Fresh<>(clock, census::artifacts);
    this.baselines = new Fresh<>(clock, census::baselines);
    this.oldest = new Fresh<>(clock, census::oldestQueued);
    this.undelivered = new Fresh<>(clock, census::undelivered);
    this.oldestUndelivered = new Fresh<>(clock, census::oldestUndelivered);
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, "scene_runs", () -> sum(runs.get()));
    gauge(registry, "scene_executions", () -> sum(executions.get()));
    for (Status status : Status.values()) {
      String[] label = {"status", code(status)};
      gauge(registry, "scene_run_status", () -> Census.of(runs.get(), status), label);
      gauge(registry, "scene_execution_status", () -> Census.of(executions.get(), status), label);
    }
    gauge(registry, "scene_queue_depth", () -> Census.of(executions.get(), Status.QUEUED));
    gauge(registry, "scene_queue_oldest_age_seconds", () -> oldest.get().toMillis() / 1000.0);
    gauge(registry, "scene_baselines", baselines::get);
    gauge(registry, "scene_webhook_delivery_queue_depth", undelivered::get);
    gauge(
        registry,
        "scene_webhook_delivery_oldest_age_seconds",
        () -> oldestUndelivered.get().toMillis() / 1000.0);
    for (ArtifactType type : ArtifactType.values()) {
      String[] label = {"type", code(type)};
      gauge(registry, "scene_artifacts", () -> Census.of(artifacts.get(), type), label);
      gauge(registry, "scene_artifact_bytes", () -> bytes(artifacts.get(), type), label);
    }
  }

  private static void gauge(
      MeterRegistry registry, String name, Supplier<Number> value, String... label) {
    Gauge.builder(name, value).tags(label).register(registry);
  }

  private static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static long sum(List<Census.Share> shares) {
    return shares.stream().mapToLong(Census.Share::count).sum();
  }

  private static long bytes(List<Census.Share> shares, ArtifactType type) {
    return shares.stream()
        .filter(share -> share.label().equals(code(type)))
        .mapToLong(Census.Share::bytes)
        .sum();
  }
}

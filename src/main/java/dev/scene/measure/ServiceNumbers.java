package dev.scene.measure;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Numbers of this process, and whether what it needs is there.
@Singleton
class ServiceNumbers implements MeterBinder {
  private final Fresh<List<Vital>> vitals;
  private final String version;

  ServiceNumbers(
      Vitals vitals,
      Clock clock,
      @ConfigProperty(name = "quarkus.application.version") String version) {
    this.vitals = new Fresh<>(clock, vitals::all);
    this.version = version;
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    Gauge.builder("scene_build_info", () -> 1).tag("version", version).register(registry);
    Gauge.builder("scene_ready", () -> vitals.get().stream().allMatch(Vital::ready) ? 1 : 0)
        .register(registry);
    for (String name : List.of("database", "queue", "storage", "engine")) {
      Gauge.builder("scene_dependency_ready", () -> isReady(name) ? 1 : 0)
          .tag("dependency", name)
          .register(registry);
    }
    process(registry);
  }

  private boolean isReady(String name) {
    return vitals.get().stream().anyMatch(vital -> vital.name().equals(name) && vital.ready());
  }

  private static void process(MeterRegistry registry) {
    Gauge.builder(
            "scene_process_start_time_seconds",
            () -> ManagementFactory.getRuntimeMXBean().getStartTime() / 1000.0)
        .register(registry);
    if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
      Gauge.builder("scene_process_open_fds", system::getOpenFileDescriptorCount)
          .register(registry);
      FunctionCounter.builder(
              "scene_process_cpu_seconds", system, it -> it.getProcessCpuTime() / 1e9)
          .register(registry);
    }
  }
}

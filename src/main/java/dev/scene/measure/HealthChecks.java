package dev.scene.measure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import java.util.function.Supplier;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/// Tells under `/health` how the service is.
@ApplicationScoped
class HealthChecks {
  private final Vitals vitals;

  HealthChecks(Vitals vitals) {
    this.vitals = vitals;
  }

  @Produces
  @Readiness
  HealthCheck database() {
    return check(vitals::database);
  }

  @Produces
  @Readiness
  HealthCheck queue() {
    return check(vitals::queue);
  }

  @Produces
  @Readiness
  HealthCheck storage() {
    return check(vitals::storage);
  }

  @Produces
  @Readiness
  HealthCheck engine() {
    return check(vitals::engine);
  }

  private static HealthCheck check(Supplier<Vital> look) {
    return () -> {
      Vital vital = look.get();
      HealthCheckResponseBuilder answer =
          HealthCheckResponse.named(vital.name())
              .status(vital.ready())
              .withData("description", vital.description());
      if (!vital.remedy().isEmpty()) {
        answer.withData("remedy", vital.remedy());
      }
      vital.facts().forEach(answer::withData);
      return answer.build();
    };
  }
}

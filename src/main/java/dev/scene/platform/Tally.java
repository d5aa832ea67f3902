package dev.scene.platform;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Locale;

/// Counts what happens while the service runs, for `/metrics`. A label takes few values, all of
/// them known beforehand: never an id, a name or a message.
@ApplicationScoped
public class Tally {
  private final MeterRegistry registry;

  Tally(MeterRegistry registry) {
    this.registry = registry;
  }

  /// What is counted, with the names of its labels.
  public enum Of {
    /// Messages of runners, by what they are and how they were answered.
    CALLBACKS("kind", "answer"),
    /// Executions that a result has ended, by their status.
    CALLBACKS_FINALIZED("status"),
    /// Runners that were to be started, by what came of it.
    DISPATCH("outcome"),
    /// Runners that have ended, by how.
    RUNNER_JOBS("outcome"),
    /// Executions that go once more because of their runner, by what was wrong with it.
    RETRIES("reason"),
    /// What was put right between engine and rows.
    RECONCILE("action"),
    /// Attempts to tell webhooks of something, by what came of them.
    WEBHOOK_DELIVERIES("outcome"),
    /// Runs that ended, and how long they took, by their status.
    RUN_DURATION("status"),
    /// The same of executions.
    EXECUTION_DURATION("status");

    private final String labels;

    Of(String... labels) {
      this.labels = String.join(",", labels);
    }

    private String meter() {
      return "scene_" + name().toLowerCase(Locale.ROOT);
    }

    private String[] tags(String... values) {
      String[] names = labels.split(",", -1);
      if (values.length != names.length) {
        throw new IllegalArgumentException(this + " has the labels " + labels);
      }
      String[] tags = new String[2 * names.length];
      for (int i = 0; i < names.length; i++) {
        tags[2 * i] = names[i];
        tags[2 * i + 1] = values[i];
      }
      return tags;
    }
  }

  /// Counts one, with the values of its labels in order.
  public void count(Of what, String... values) {
    registry.counter(what.meter(), what.tags(values)).increment();
  }

  /// Counts one that took this long.
  public void took(Of what, Duration time, String... values) {
    registry.timer(what.meter(), what.tags(values)).record(time);
  }
}

package dev.scene.measure;

import dev.scene.artifact.Room;
import dev.scene.container.Containers;
import dev.scene.run.Status;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Looks how the service is. Every look ends within seconds, whatever hangs.
@ApplicationScoped
public class Vitals {
  private final Census census;
  private final Room room;
  private final EngineProbe probe;

  Vitals(Census census, Room room, EngineProbe probe) {
    this.census = census;
    this.room = room;
    this.probe = probe;
  }

  public List<Vital> all() {
    return List.of(database(), queue(), storage(), engine());
  }

  public Vital database() {
    try {
      census.baselines();
      return new Vital("database", true, "The database answers.", "", Map.of());
    } catch (RuntimeException e) {
      return new Vital(
          "database",
          false,
          "The database does not answer: " + e.getMessage(),
          "Start it, or look at SCENE_DATABASE_URL; the service goes on by itself then.",
          Map.of());
    }
  }

  public Vital queue() {
    try {
      List<Census.Share> executions = census.executions();
      long queued = Census.of(executions, Status.QUEUED);
      long executing = Census.of(executions, Status.EXECUTING);
      Duration oldest = census.oldestQueued();
      return new Vital(
          "queue",
          true,
          queued == 0
              ? "Nothing waits; %d are at work.".formatted(executing)
              : "%d wait, the oldest for %d s; %d are at work."
                  .formatted(queued, oldest.toSeconds(), executing),
          "",
          Map.of(
              "queued", String.valueOf(queued),
              "executing", String.valueOf(executing),
              "oldest_age_seconds", String.valueOf(oldest.toSeconds())));
    } catch (RuntimeException e) {
      return new Vital(
          "queue", false, "The queue can't be read.", "Mend the database first.", Map.of());
    }
  }

  /// Ready for as long as files are taken; that no runner is started any more is told before.
  public Vital storage() {
    return new Vital(
        "storage",
        !room.isFull(),
        room.describe(),
        room.isLow() ? room.remedy() : "",
        Map.of(
            "free_bytes", String.valueOf(room.free()),
            "launches_paused_below_bytes", String.valueOf(room.mark())));
  }

  public Vital engine() {
    Containers.Engine engine = probe.engine();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("backend", engine.backend());
    if (!engine.lacks().isEmpty()) {
      facts.put("lacks", String.join(" ", engine.lacks()));
    }
    return new Vital(
        "engine", engine.reachable(), engine.description(), engine.remedy(), Map.copyOf(facts));
  }
}

package dev.scene.web.notice;

import dev.scene.artifact.Room;
import dev.scene.container.Containers;
import dev.scene.container.ImageBuild;
import dev.scene.measure.EngineProbe;
import dev.scene.queue.Dispatcher;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;

/// Gathers what keeps the service from its work at the moment.
@ApplicationScoped
class Notices {
  private final EngineProbe probe;
  private final Room room;
  private final ImageBuild image;
  private final Dispatcher dispatcher;

  Notices(EngineProbe probe, Room room, ImageBuild image, Dispatcher dispatcher) {
    this.probe = probe;
    this.room = room;
    this.image = image;
    this.dispatcher = dispatcher;
  }

  List<Notice> now() {
    List<Notice> notices = new ArrayList<>();
    Containers.Engine engine = probe.engine();
    if (!engine.reachable()) {
      notices.add(Notice.error(engine.description(), engine.remedy()));
    }
    if (room.isFull()) {
      notices.add(Notice.error(room.describe(), room.remedy()));
    } else if (room.isLow()) {
      notices.add(Notice.warning(room.describe(), room.remedy()));
    }
    if (image.isBuilding()) {
      notices.add(
          Notice.plain(
              "The runner image is being built.",
              "What is queued starts when it is there; the log of the run that needs it tells how far it is."));
    }
    if (notices.isEmpty()) {
      dispatcher
          .paused()
          .ifPresent(it ->
              notices.add(Notice.warning("Nothing is started now. " + it.why(), it.remedy())));
    }
    if (engine.reachable() && !engine.lacks().isEmpty()) {
      notices.add(lacking(engine));
    }
    return notices;
  }

  private static Notice lacking(Containers.Engine engine) {
    return Notice.plain(
        "Runners are started by the backend “%s” (%s). %s"
            .formatted(engine.backend(), engine.description(), String.join(" ", engine.lacks())),
        "Capture only pages that you trust, or use Docker: ./scene up --runner docker.");
  }
}

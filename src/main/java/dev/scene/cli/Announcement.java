package dev.scene.cli;

import dev.scene.container.Containers;
import dev.scene.platform.SceneConfig;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Says where the service is, and what it can't do at the moment.
@ApplicationScoped
class Announcement {
  private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

  private final SceneConfig config;
  private final Settings settings;
  private final Containers containers;
  private final int port;

  Announcement(
      SceneConfig config,
      Settings settings,
      Containers containers,
      @ConfigProperty(name = "quarkus.http.port") int port) {
    this.config = config;
    this.settings = settings;
    this.containers = containers;
    this.port = port;
  }

  void ready() {
    Containers.Engine engine = containers.engine();
    if (!engine.reachable()) {
      LOG.warn("{} {}", engine.description(), engine.remedy());
    } else if (!engine.lacks().isEmpty()) {
      LOG.info("{}. What that lacks: {}", engine.description(), String.join(" ", engine.lacks()));
    }
    if (config.allowRemote()) {
      LOG.warn(
          "SCENE_ALLOW_REMOTE is true: everybody who reaches port {} can do everything.", port);
    }
    LOG.info("Scene is ready: open {} (data in {}). Ctrl-C stops it.", address(), config.data());
  }

  String address() {
    return settings.now().hostUrl().orElse("http://localhost:" + port);
  }
}

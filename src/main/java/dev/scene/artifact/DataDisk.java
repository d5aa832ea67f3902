package dev.scene.artifact;

import dev.scene.platform.SceneConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.File;
import java.nio.file.Path;

/// The disk that the configured data folder is on.
@ApplicationScoped
class DataDisk implements Disk {
  private final File folder;

  DataDisk(SceneConfig config) {
    this.folder = Path.of(config.data()).toAbsolutePath().normalize().toFile();
  }

  @Override
  public String folder() {
    return folder.getPath();
  }

  @Override
  public long free() {
    return folder.getUsableSpace();
  }

  @Override
  public long size() {
    return folder.getTotalSpace();
  }
}

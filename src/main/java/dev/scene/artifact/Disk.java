package dev.scene.artifact;

/// The disk of the data folder; its bytes are 0 where it can't be read.
public interface Disk {
  String folder();

  long free();

  long size();
}

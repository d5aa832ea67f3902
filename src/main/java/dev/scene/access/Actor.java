package dev.scene.access;

/// Who did something. Until accounts exist everybody is the one person at this machine.
public final class Actor {
  public static final String LOCAL = "local";

  private Actor() {}
}

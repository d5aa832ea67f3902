package dev.scene.access;

import dev.scene.platform.Caller;

/// Who did something. Until accounts exist everybody is the one person at this machine.
public final class Actor {
  public static final String LOCAL = Caller.LOCAL;

  private Actor() {}
}

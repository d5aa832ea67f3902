package dev.scene.container;

/// The engine could not do what it was asked. The message says what was tried, why it failed and
/// what to do.
public class EngineException extends RuntimeException {
  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}

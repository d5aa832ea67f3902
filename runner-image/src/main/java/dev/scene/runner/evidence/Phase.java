package dev.scene.runner.evidence;

/// The parts of an execution that are timed.
public enum Phase {
  NAVIGATION,
  ACTIONS,
  SCROLL,
  SETTLE,
  CAPTURE,
  REFERENCE,
  EVIDENCE
}

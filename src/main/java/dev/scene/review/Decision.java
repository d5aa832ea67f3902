package dev.scene.review;

/// What somebody says of a change.
public enum Decision {
  APPROVED,
  REJECTED
}

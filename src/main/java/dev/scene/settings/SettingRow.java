package dev.scene.settings;

import java.time.Instant;

/// What somebody set: `content` is JSON, `null` where it was taken back, and `version` that of the
/// settings which this change made.
public record SettingRow(
    String name, String content, int version, String changedBy, Instant changedAt) {}

package dev.scene.container;

import java.util.Map;
import java.util.UUID;

/// A runner to start: its unique name, which installation and run it works for, and what it is
/// told.
public record RunnerSpec(
    String name, String image, String instance, UUID runId, Map<String, String> environment) {}

package dev.scene.catalog;

import java.util.UUID;

/// A task's place in a batch; one that is not enabled stays there but does not run.
public record BatchTask(UUID taskId, boolean enabled) {}

package dev.scene.launch;

import dev.scene.catalog.Viewport;
import org.jspecify.annotations.Nullable;

/// Where a task is tried out; what is missing is the first of what the task names.
public record DryRunRequest(@Nullable String browser, @Nullable Viewport viewport) {}

package dev.scene.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.scene.catalog.Batch;
import dev.scene.catalog.BatchTask;
import java.util.List;

/// A batch with its tasks in order.
public record BatchBody(@JsonUnwrapped Batch batch, List<BatchTask> tasks) {}

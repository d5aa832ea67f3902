package dev.scene.cli.catalog;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// What is to be captured on a page, in the words of the command line.
final class TaskFields {
  @Option(names = "--page", paramLabel = "PAGE", description = "Name or id of the page to capture.")
  private @Nullable String page;

  @Mixin private Matrix matrix = new Matrix();

  @Option(
      names = "--policy",
      paramLabel = "POLICY",
      description = "Baseline to compare with: latest (default), none, latest_from_batch:ID.")
  private @Nullable String policy;

  @Nullable String page() {
    return page;
  }

  /// The fields as the API takes them, but for the page.
  Map<String, @Nullable Object> fields(boolean withDefaults) {
    Map<String, @Nullable Object> fields = matrix.fields(withDefaults);
    fields.put("default_baseline_policy", policy);
    return fields;
  }
}

package dev.scene.cli.catalog;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Of which project something is.
final class InProject {
  @Option(
      names = "--project",
      paramLabel = "P",
      description = "Name, slug or id; the only one there is when left out.")
  private @Nullable String project;

  @Nullable String named() {
    return project;
  }
}

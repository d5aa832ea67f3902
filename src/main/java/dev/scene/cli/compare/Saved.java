package dev.scene.cli.compare;

import java.nio.file.Path;

/// Where the pictures of a pair were written.
record Saved(Path folder, Path diff, Path heatmap, Path composite) {}

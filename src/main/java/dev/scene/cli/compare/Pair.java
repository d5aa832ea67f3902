package dev.scene.cli.compare;

import java.nio.file.Path;

/// Two files to compare, and how the report calls them.
record Pair(String name, Path expected, Path actual) {}

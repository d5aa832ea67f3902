package dev.scene.compare;

import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.run.Execution;
import java.io.IOException;

/// What the picture of an execution is held against. Each side has an outcome of its own, and the
/// first one that is stored stands.
interface Side {
  boolean isPending(Execution execution);

  /// Compares and stores what was found.
  void compare(Execution execution) throws IOException, PictureRefused, PictureUnreadable;

  /// Stores that nothing could be found, and why.
  void failed(Execution execution, String why);
}

package dev.scene.cli.compare;

import java.io.IOException;
import java.util.List;

/// How results are told. A failed single pair is not: its reason goes where all errors go.
interface Report {
  /// @param picturesWanted whether a folder for pictures was named
  void single(Result result, boolean picturesWanted) throws IOException;

  void pairs(List<Result> results) throws IOException;
}

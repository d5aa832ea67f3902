package dev.scene.cli.compare;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What was found as a page with the viewer in it, beside the pictures. It needs no service, no
/// network and none of Scene's files: a folder that can be moved and sent as it is.
final class HtmlReport {
  static final String NAME = "report.html";

  /// Holds both pictures of every pair: those that were compared may be anywhere.
  private static final String PICTURES = "report-pictures";

  private final Path folder;

  HtmlReport(Path folder) {
    this.folder = folder;
  }

  /// Writes the report; answers its file.
  Path write(List<Result> results) throws Unusable {
    Path file = folder.resolve(NAME);
    try {
      Files.createDirectories(folder.resolve(PICTURES));
      for (int i = 0; i < results.size(); i++) {
        copy(results.get(i), i + 1);
      }
      return Files.writeString(file, page(new Descriptions(folder, results).json()));
    } catch (FileAlreadyExistsException e) {
      throw new Unusable(
          "Tried to write %s, but %s is a file, not a folder. Name another folder with --out."
              .formatted(file, e.getFile()),
          e);
    } catch (IOException e) {
      throw new Unusable(
          "Tried to write %s, but that failed: %s. Name a folder with --out that you may write to."
              .formatted(file, e.getMessage()),
          e);
    }
  }

  private void copy(Result result, int number) throws IOException {
    if (result instanceof Result.Compared compared) {
      Pair pair = compared.pair();
      copy(pair.expected(), expected(number));
      copy(pair.actual(), actual(number));
    }
  }

  private void copy(Path from, String to) throws IOException {
    Files.copy(from, folder.resolve(to), StandardCopyOption.REPLACE_EXISTING);
  }

  static String expected(int number) {
    return "%s/%d-expected.png".formatted(PICTURES, number);
  }

  static String actual(int number) {
    return "%s/%d-actual.png".formatted(PICTURES, number);
  }

  private static String page(String descriptions) throws IOException {
    return """
    <!doctype html>
    <html lang="en" data-bs-theme="light">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>Scene</title>
    <link rel="icon" href="data:,">
    <style>
    %s</style>
    <script>document.documentElement.dataset.bsTheme = matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";</script>
    <script type="importmap">%s</script>
    <script type="module">import "%s";</script>
    </head>
    <body>
    <main class="main main-viewer main-report" id="main"><scene-viewer><script type="application/json">
    %s
    </script></scene-viewer></main>
    </body>
    </html>
    """
        .formatted(Bundle.styles(), importMap(Bundle.modules()), Bundle.VIEWER, descriptions);
  }

  // base64 and names of our own files need no escaping
  private static String importMap(Map<String, String> modules) {
    return modules.entrySet().stream()
        .map(it -> "\"%s\": \"%s\"".formatted(it.getKey(), it.getValue()))
        .collect(Collectors.joining(",\n", "{\"imports\": {\n", "\n}}"));
  }
}

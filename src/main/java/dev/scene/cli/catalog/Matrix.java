package dev.scene.cli.catalog;

import dev.scene.cli.client.ClientFault;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// What a page is captured with, in the words of the command line.
final class Matrix {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})[x×](\\d{1,5})");

  @Option(
      names = "--browsers",
      split = ",",
      paramLabel = "BROWSER",
      description = "chromium (default), firefox, webkit; with commas between.")
  private @Nullable List<String> browsers;

  @Option(
      names = "--viewports",
      split = ",",
      paramLabel = "WxH",
      description = "Sizes of the window such as 1280x800 (default); with commas between.")
  private @Nullable List<String> viewports;

  /// The fields as the API takes them.
  Map<String, @Nullable Object> fields(boolean withDefaults) {
    Map<String, @Nullable Object> fields = new HashMap<>();
    fields.put("browsers", browsers == null && withDefaults ? List.of("chromium") : browsers);
    List<String> sizes = viewports == null && withDefaults ? List.of("1280x800") : viewports;
    fields.put("viewports", sizes == null ? null : sizes.stream().map(Matrix::size).toList());
    return fields;
  }

  private static Map<String, Integer> size(String text) {
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      throw new ClientFault("\"%s\" is no size of a window such as 1280x800.".formatted(text));
    }
    return Map.of(
        "width", Integer.valueOf(size.group(1)), "height", Integer.valueOf(size.group(2)));
  }
}

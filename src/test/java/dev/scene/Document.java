package dev.scene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// A file of the project as text, and what its text names.
record Document(Path folder, String text) {
  private static final Pattern QUOTED = Pattern.compile("`([^`\n]+)`");
  private static final Pattern LINK = Pattern.compile("\\[[^]]*]\\(([^)#]+)[^)]*\\)");
  private static final Pattern TYPE = Pattern.compile("dev\\.scene(?:\\.[a-z]+)+(?:\\.[A-Z]\\w*)?");
  private static final Pattern METHOD = Pattern.compile("[A-Z]\\w+\\.[a-z]\\w+");
  private static final Pattern VARIABLE = Pattern.compile("\\bSCENE_[A-Z_]*[A-Z]\\b");

  /// One word that could be a path of this repository; addresses begin with a slash.
  private static final Pattern PATH = Pattern.compile("[\\w.][\\w./-]*");

  private static final Pattern ENDING = Pattern.compile(".*\\.(java|md|xml|sh|sql|properties)");
  private static final Pattern MEDIA_TYPE = Pattern.compile("(application|image|text|video)/.*");

  static Document read(String name) throws IOException {
    Path file = Path.of(name);
    Path folder = file.getParent();
    return new Document(folder == null ? Path.of("") : folder, Files.readString(file));
  }

  private Stream<String> prose() {
    return quoted(text.replaceAll("(?s)```.*?```", ""));
  }

  /// What stands between backticks.
  static Stream<String> quoted(String text) {
    return QUOTED.matcher(text).results().map(it -> it.group(1));
  }

  /// The paths of the repository that are named, from its root.
  Stream<Path> paths() {
    return prose()
        .filter(word -> PATH.matcher(word).matches())
        .filter(word -> word.contains("/") || ENDING.matcher(word).matches())
        .filter(word -> !MEDIA_TYPE.matcher(word).matches())
        .filter(word -> !word.startsWith("artifacts/") && !word.startsWith("target/"))
        .map(Path::of)
        .map(path -> Files.exists(folder.resolve(path)) ? folder.resolve(path) : path);
  }

  /// The files that are linked to; pictures are not among them.
  Stream<Path> links() {
    return LINK.matcher(text)
        .results()
        .map(it -> it.group(1))
        .filter(target -> !target.contains(":"))
        .map(folder::resolve);
  }

  /// The packages and classes that are named in full.
  Stream<String> types() {
    return TYPE.matcher(text).results().map(MatchResult::group);
  }

  /// The methods that are named as `Class.method`.
  Stream<String> methods() {
    return prose()
        .filter(word -> METHOD.matcher(word).matches())
        .filter(word -> !ENDING.matcher(word).matches());
  }

  Set<String> variables() {
    return VARIABLE
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .collect(TreeSet::new, Set::add, Set::addAll);
  }

  /// The rows of the first table below a heading, without its head.
  List<List<String>> table(String heading) {
    List<List<String>> rows = new ArrayList<>();
    boolean below = false;
    for (String line : text.lines().toList()) {
      if (line.matches("#+ " + Pattern.quote(heading))) {
        below = true;
      } else if (below && line.startsWith("|")) {
        rows.add(Stream.of(line.substring(1).split("\\|")).map(String::strip).toList());
      } else if (!rows.isEmpty()) {
        break;
      }
    }
    if (rows.size() < 3) {
      throw new IllegalStateException("There is no table below the heading " + heading);
    }
    return rows.subList(2, rows.size());
  }
}

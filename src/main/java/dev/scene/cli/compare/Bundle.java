package dev.scene.cli.compare;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The viewer's own files as text for one page that has nobody to ask: its modules under names of
/// an import map, its styles with their icons in them.
final class Bundle {
  /// The name under which a page imports the viewer.
  static final String VIEWER = "scene/js/viewer/element.js";

  private static final String ROOT = "META-INF/resources/";
  private static final String NAMES = "scene/";
  private static final Pattern IMPORT = Pattern.compile("(from|import) \"(\\.[^\"]+)\"");
  private static final Pattern ICON = Pattern.compile("url\\(\"\\.\\./(webjars/[^\"]+\\.svg)\"\\)");
  private static final Pattern WEBJAR = Pattern.compile("webjars/([^/]+)/(.+)");
  private static final List<String> STYLES =
      List.of(
          "webjars/bootstrap/dist/css/bootstrap.min.css",
          "css/scene.css",
          "css/icons.css",
          "css/layout.css",
          "css/components.css",
          "css/forms.css",
          "css/run.css",
          "css/evidence.css",
          "css/viewer.css",
          "css/viewer-side.css",
          "css/viewer-review.css");

  private Bundle() {}

  /// Each module that the viewer is made of, by its name in an import map.
  static Map<String, String> modules() throws IOException {
    Map<String, String> found = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(VIEWER));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (found.containsKey(name)) {
        continue;
      }
      String text = text(name.substring(NAMES.length()));
      IMPORT.matcher(text).results().map(it -> named(name, it)).forEach(open::push);
      found.put(
          name,
          IMPORT.matcher(text).replaceAll(it -> it.group(1) + " \"" + named(name, it) + "\""));
    }
    return found.entrySet().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                it -> data("text/javascript", it.getValue()),
                (a, _) -> a,
                TreeMap::new));
  }

  // "../toasts.js" of scene/js/viewer/element.js is scene/js/toasts.js
  private static String named(String importer, MatchResult imported) {
    return URI.create(importer).resolve(imported.group(2)).toString();
  }

  static String styles() throws IOException {
    StringBuilder styles = new StringBuilder();
    for (String sheet : STYLES) {
      Matcher icons = ICON.matcher(text(sheet));
      while (icons.find()) {
        icons.appendReplacement(
            styles, "url(\"%s\")".formatted(data("image/svg+xml", text(icons.group(1)))));
      }
      icons.appendTail(styles).append('\n');
    }
    return styles.toString();
  }

  private static String data(String type, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return "data:%s;base64,%s".formatted(type, Base64.getEncoder().encodeToString(bytes));
  }

  private static String text(String file) throws IOException {
    try (InputStream bytes = open(place(file))) {
      return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  // packages of npm stand below their version in their jars
  private static String place(String file) throws IOException {
    Matcher webjar = WEBJAR.matcher(file);
    return webjar.matches()
        ? "%swebjars/%s/%s/%s"
            .formatted(ROOT, webjar.group(1), version(webjar.group(1)), webjar.group(2))
        : ROOT + file;
  }

  private static String version(String webjar) throws IOException {
    String place = "META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(webjar);
    try (InputStream bytes = open(place)) {
      Properties told = new Properties();
      told.load(bytes);
      return Objects.requireNonNull(told.getProperty("version"), place);
    }
  }

  private static InputStream open(String place) throws IOException {
    InputStream bytes = Bundle.class.getClassLoader().getResourceAsStream(place);
    if (bytes == null) {
      throw new IOException("this build of Scene lacks its file " + place);
    }
    return bytes;
  }
}

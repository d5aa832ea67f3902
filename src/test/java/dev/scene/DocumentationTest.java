package dev.scene;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.tngtech.archunit.core.domain.JavaClass;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the documents to the project: what they name must be there, and what must be named is.
class DocumentationTest {
  private static final List<String> DOCUMENTS =
      List.of(
          "README.md",
          "DEVELOPMENT.md",
          "CHANGELOG.md",
          "SECURITY.md",
          "runner-image/README.md",
          "runner-image/contract/README.md");

  private static final List<Path> SOURCES =
      List.of(
          Path.of("src/main/java"),
          Path.of("src/test/java"),
          Path.of("runner-image/src/main/java"),
          Path.of("runner-image/src/test/java"));

  @TestFactory
  Stream<DynamicTest> whatADocumentNamesIsThere() {
    return DOCUMENTS.stream()
        .map(name -> dynamicTest(name, () -> assertThat(missing(Document.read(name))).isEmpty()));
  }

  private static Set<String> missing(Document document) throws IOException {
    Set<String> missing = new TreeSet<>();
    document
        .paths()
        .filter(path -> !path.startsWith("runner-image/build")) // what a build makes
        .filter(path -> !Files.exists(path))
        .forEach(it -> missing.add("path " + it));
    document.links().filter(path -> !Files.exists(path)).forEach(it -> missing.add("link " + it));
    String labels = Files.readString(Path.of("runner-image/Dockerfile"));
    document
        .types()
        .filter(name -> !isType(name) && !labels.contains(name))
        .forEach(it -> missing.add("type " + it));
    for (String method : document.methods().toList()) {
      if (!isMethod(method)) {
        missing.add("method " + method);
      }
    }
    return missing;
  }

  private static boolean isType(String name) {
    String path = name.replace('.', '/');
    return SOURCES.stream()
        .anyMatch(source ->
            Files.isDirectory(source.resolve(path))
                || Files.exists(source.resolve(path + ".java")));
  }

  private static boolean isMethod(String name) throws IOException {
    String[] parts = name.split("\\.", 2);
    for (Path source : SOURCES) {
      try (Stream<Path> files =
          Files.find(source, 9, (file, _) -> file.endsWith(parts[0] + ".java"))) {
        for (Path file : files.toList()) {
          if (Files.readString(file).contains(" " + parts[1] + "(")) {
            return true;
          }
        }
      }
    }
    return false;
  }

  @Test
  void everySettingStandsInTheReadmeWithItsDefault() throws IOException {
    Map<String, String> named = new TreeMap<>();
    for (List<String> row : Document.read("README.md").table("Settings")) {
      named.put(bare(row.get(0)), bare(row.get(1)));
    }

    assertThat(named).containsExactlyInAnyOrderEntriesOf(settings());
  }

  @Test
  void noDocumentNamesAVariableThatNobodyReads() throws IOException {
    Set<String> known = new TreeSet<>(settings().keySet());
    known.addAll(Document.read("scene").variables());
    known.addAll(Document.read("runner-image/contract/README.md").variables());
    try (Stream<Path> steps = Files.list(Path.of("etc/launcher"))) {
      for (Path step : steps.toList()) {
        known.addAll(Document.read(step.toString()).variables());
      }
    }
    for (String document : DOCUMENTS) {
      assertThat(known).as(document).containsAll(Document.read(document).variables());
    }
  }

  @Test
  void thePackagesStandInTheOrderThatIsEnforced() throws IOException {
    assertThat(packages().keySet()).containsExactlyElementsOf(ArchitectureTest.ORDER);
  }

  @Test
  void aPackageUsesOnlyWhatItsRowAllows() throws IOException {
    Map<String, Set<String>> allowed = packages();
    Set<String> violations = new TreeSet<>();
    for (JavaClass from : ArchitectureTest.CLASSES) {
      String origin = ArchitectureTest.feature(from.getPackageName());
      from.getDirectDependenciesFromSelf().stream()
          .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.scene."))
          .filter(use -> {
            String target = ArchitectureTest.feature(use.getTargetClass().getPackageName());
            return !target.equals(origin)
                && !allowed.getOrDefault(origin, Set.of()).contains(target);
          })
          .forEach(use -> violations.add(use.getDescription()));
    }

    assertThat(violations).as("uses that DEVELOPMENT.md does not allow").isEmpty();
  }

  /// What each package may use, in the order of the table.
  private static Map<String, Set<String>> packages() throws IOException {
    List<List<String>> rows = Document.read("DEVELOPMENT.md").table("Packages");
    List<String> order = rows.stream().map(row -> bare(row.getFirst())).toList();
    Map<String, Set<String>> packages = new LinkedHashMap<>();
    for (int i = 0; i < order.size(); i++) {
      String uses = rows.get(i).get(2);
      packages.put(
          order.get(i),
          uses.equals("all below")
              ? Set.copyOf(order.subList(i + 1, order.size()))
              : Document.quoted(uses).collect(Collectors.toSet()));
    }
    return packages;
  }

  /// The variable of every setting with its default; empty when it has none.
  private static Map<String, String> settings() {
    Map<String, String> settings = new TreeMap<>();
    for (JavaClass type : ArchitectureTest.CLASSES) {
      if (type.isAnnotatedWith(ConfigMapping.class)) {
        Class<?> mapping = type.reflect();
        collect(mapping, mapping.getAnnotation(ConfigMapping.class).prefix(), settings);
      }
    }
    return settings;
  }

  private static void collect(Class<?> group, String prefix, Map<String, String> settings) {
    for (Method method : group.getDeclaredMethods()) {
      if (!Modifier.isAbstract(method.getModifiers())) {
        continue;
      }
      WithName name = method.getAnnotation(WithName.class);
      String key = prefix + "." + (name == null ? kebab(method.getName()) : name.value());
      WithDefault usual = method.getAnnotation(WithDefault.class);
      if (isGroup(method.getReturnType())) {
        collect(method.getReturnType(), key, settings);
      } else {
        settings.put(variable(key), usual == null ? "" : usual.value());
      }
    }
  }

  private static boolean isGroup(Class<?> type) {
    return type.isInterface() && type.getName().startsWith("dev.scene.");
  }

  private static String kebab(String name) {
    return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
  }

  private static String variable(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static String bare(String cell) {
    return cell.replace("`", "");
  }
}

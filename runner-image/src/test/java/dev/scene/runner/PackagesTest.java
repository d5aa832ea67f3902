package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class PackagesTest {
  private static final String ROOT = "dev.scene.runner";

  /// A package uses only those before it; the root uses them all.
  private static final List<String> ORDER =
      List.of("text", "trouble", "setup", "service", "evidence", "browser", "capture", "");

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages(ROOT);

  @Test
  void everyPackageHasItsPlaceInTheOrder() {
    Set<String> found =
        CLASSES.stream().map(PackagesTest::nameOf).collect(Collectors.toCollection(TreeSet::new));

    assertThat(found).isEqualTo(new TreeSet<>(ORDER));
  }

  @Test
  void aPackageUsesOnlyThoseBeforeIt() {
    List<String> backwards =
        CLASSES.stream()
            .flatMap(origin -> origin.getDirectDependenciesFromSelf().stream())
            .filter(use -> use.getTargetClass().getPackageName().startsWith(ROOT))
            .filter(use -> rank(use.getTargetClass()) > rank(use.getOriginClass()))
            .map(use -> use.getDescription())
            .toList();

    assertThat(backwards).isEmpty();
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(CLASSES).allMatch(type -> type.getPackage().isAnnotatedWith(NullMarked.class));
  }

  private static int rank(JavaClass type) {
    return ORDER.indexOf(nameOf(type));
  }

  private static String nameOf(JavaClass type) {
    String name = type.getPackageName();
    return name.equals(ROOT) ? "" : name.substring(ROOT.length() + 1);
  }
}

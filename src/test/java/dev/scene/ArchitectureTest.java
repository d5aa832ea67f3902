package dev.scene;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /// The order in which code may point: a package uses only packages listed after it.
  private static final List<String> ORDER =
      List.of(
          "web",
          "api",
          "cli",
          "access", // the edges
          "launch",
          "expand",
          "queue",
          "container",
          "callback",
          "compare",
          "review",
          "baseline",
          "webhook", // the way of the data
          "run",
          "catalog",
          "artifact",
          "event",
          "image",
          "platform"); // the nouns

  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("dev.scene");

  @Test
  void codePointsTheWayTheDataGoes() {
    Set<String> violations = new TreeSet<>();
    CLASSES.forEach(from ->
        from.getDirectDependenciesFromSelf().stream()
            .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.scene."))
            .filter(
                use -> rank(use.getTargetClass().getPackageName()) < rank(from.getPackageName()))
            .forEach(use -> violations.add(use.getDescription())));
    assertEquals(Set.of(), violations);
  }

  private static int rank(String packageName) {
    String below = packageName.substring("dev.scene.".length());
    String feature = below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
    int rank = ORDER.indexOf(feature);
    if (rank < 0) {
      throw new AssertionError("new package dev.scene." + feature + ": give it a place in ORDER");
    }
    return rank;
  }

  @Test
  void everyPackageIsNullMarked() {
    List<String> missing = new ArrayList<>();
    CLASSES.getPackage("dev.scene").getSubpackagesInTree().stream()
        .filter(p -> !p.getClasses().isEmpty() && !p.isAnnotatedWith(NullMarked.class))
        .map(JavaPackage::getName)
        .forEach(missing::add);
    assertEquals(List.of(), missing);
  }

  @Test
  void onlyOneHomeForEachTool() {
    home("com.github.dockerjava..", "dev.scene.container..");
    home("java.awt..", "dev.scene.image..");
    home("io.quarkus.qute..", "dev.scene.web..");
    fields()
        .should()
        .notBeAnnotatedWith(Inject.class)
        .because("constructors make a class testable without a container")
        .allowEmptyShould(true)
        .check(CLASSES);
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.scene.platform..")
        .should()
        .callMethod(Instant.class, "now")
        .because("time comes from the injected Clock, so that tests can move it")
        .check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }

  private static void home(String tool, String pkg) {
    noClasses()
        .that()
        .resideOutsideOfPackage(pkg)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(tool)
        .because("only " + pkg + " may know " + tool)
        .check(CLASSES);
  }
}

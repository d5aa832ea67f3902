package dev.scene;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
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
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  /// The order in which code may point: a package uses only packages listed after it. The table in
  /// DEVELOPMENT.md says the same in words, and `DocumentationTest` holds the two together.
  static final List<String> ORDER =
      List.of(
          "web",
          "api",
          "mcp",
          "cli",
          "measure",
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
          "settings",
          "event",
          "image",
          "platform"); // the nouns

  private static final String[] EDGES = {
    "dev.scene.web..",
    "dev.scene.api..",
    "dev.scene.mcp..",
    "dev.scene.cli..",
    "dev.scene.measure..",
    "dev.scene.access.."
  };

  static final JavaClasses CLASSES =
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

  @Test
  void theRoomsOfThePictureEngineFollowEachOther() {
    List<String> rooms =
        List.of(
            "dev.scene.image.sheet",
            "dev.scene.image",
            "dev.scene.image.pixels",
            "dev.scene.image.rows",
            "dev.scene.image.png");
    Set<String> violations = new TreeSet<>();
    CLASSES
        .that(resideInAPackage("dev.scene.image.."))
        .forEach(from ->
            from.getDirectDependenciesFromSelf().stream()
                .filter(use -> use.getTargetClass().getPackageName().startsWith("dev.scene."))
                .filter(use ->
                    rooms.indexOf(use.getTargetClass().getPackageName())
                        < rooms.indexOf(from.getPackageName()))
                .forEach(use -> violations.add(use.getDescription())));
    assertEquals(Set.of(), violations);
  }

  private static int rank(String packageName) {
    String feature = feature(packageName);
    int rank = ORDER.indexOf(feature);
    if (rank < 0) {
      throw new AssertionError("new package dev.scene." + feature + ": give it a place in ORDER");
    }
    return rank;
  }

  /// The part of a package's name that has a place in the order: `web` of `dev.scene.web.run`.
  static String feature(String packageName) {
    String below = packageName.substring("dev.scene.".length());
    return below.contains(".") ? below.substring(0, below.indexOf('.')) : below;
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
  void everyToolHasItsHome() {
    home("com.github.dockerjava..", "dev.scene.container..");
    home("io.quarkus.qute..", "dev.scene.web..");
    home("java.awt..", "dev.scene.image..");
    home("javax.imageio..", "dev.scene.image..");
    home("org.imgscalr..", "dev.scene.image..");
    home(
        "org.apache.hc..",
        "dev.scene.platform.net..",
        "dev.scene.webhook.post..",
        "dev.scene.catalog.bulk..");
    home("com.standardwebhooks..", "dev.scene.webhook.delivery..");
    home(
        "jakarta.ws.rs..",
        "dev.scene.web..",
        "dev.scene.api..",
        "dev.scene.mcp..",
        "dev.scene.callback..",
        "dev.scene.queue..");
  }

  @Test
  void thePictureEngineNeedsNothingButTheJdk() {
    classes()
        .that()
        .resideInAPackage("dev.scene.image..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "dev.scene.image..", "java..", "javax.imageio..", "org.jspecify..", "org.imgscalr..")
        .because("pictures are compared by pure functions, without a framework around them")
        .check(CLASSES);
  }

  @Test
  void onlyTheEdgesSpeakOfWebhooks() {
    noClasses()
        .that()
        .resideOutsideOfPackages(EDGES)
        .and()
        .resideOutsideOfPackage("dev.scene.webhook..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("dev.scene.webhook..")
        .because("telling the world is a row in event, never a call")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void whatAClassNeedsComesByItsConstructor() {
    fields()
        .should()
        .notBeAnnotatedWith(Inject.class)
        .because("constructors make a class testable without a container")
        .allowEmptyShould(true)
        .check(CLASSES);
  }

  @Test
  void timeComesFromTheClock() {
    for (Class<?> time : List.of(Instant.class, OffsetDateTime.class, LocalDateTime.class)) {
      noClasses()
          .that()
          .resideOutsideOfPackage("dev.scene.platform..")
          .should()
          .callMethod(time, "now")
          .because("time comes from the injected Clock, so that tests can move it")
          .check(CLASSES);
    }
  }

  @Test
  void nobodyPrintsOrThrowsJustAnything() {
    // cli prints through cli.Terminal, which opens the two file descriptors itself
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.check(CLASSES);
  }

  private static void home(String tool, String... packages) {
    noClasses()
        .that()
        .resideOutsideOfPackages(packages)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(tool)
        .because("only " + String.join(", ", packages) + " may know " + tool)
        .check(CLASSES);
  }
}

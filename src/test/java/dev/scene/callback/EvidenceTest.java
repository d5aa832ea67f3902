package dev.scene.callback;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.ArtifactType;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.StoredFile;
import dev.scene.testing.Contract;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EvidenceTest {
  private static final byte[] BYTES = FakeRunner.utf8("PK, or what a runner takes for it");

  @Inject Given given;
  @Inject Crank crank;
  @Inject Artifacts artifacts;
  @Inject CallbackConfig config;
  private Claimed claimed = new Claimed("", "", 0, "");

  @BeforeEach
  void claim() {
    given.nothing();
    given.run(given.batch(1));
    claimed = crank.runner().claims();
  }

  private Artifact kept() {
    return artifacts.of(List.of(UUID.fromString(claimed.id()))).getFirst();
  }

  private Response served(String name) {
    return get("/artifacts/runs/%s/%s/%s".formatted(claimed.run(), claimed.id(), name));
  }

  @Test
  void everyFileOfTheContractIsTakenAndNoOther() {
    for (EvidenceFile file : EvidenceFile.values()) {
      assertThat(Contract.message("README.md")).contains("| `%s` | `".formatted(file.file()));
    }
    assertThat(
            Contract.message("README.md")
                .lines()
                .filter(line -> line.matches("\\| `[a-z.]+\\.(png|zip|webm|log|har|gz)`.*")))
        .hasSize(EvidenceFile.values().length);
  }

  @ParameterizedTest
  @ValueSource(strings = {"unstable.png", "reference.png"})
  void morePicturesAreKeptWithTheirSize(String name) {
    claimed.upload(name, Png.plain(30, 20, Color.BLUE)).then().statusCode(201);

    assertThat(kept().width()).isEqualTo(30);
    assertThat(kept().height()).isEqualTo(20);
    served(name)
        .then()
        .contentType("image/png")
        .header("Content-Disposition", startsWith("inline"));
  }

  @ParameterizedTest
  @CsvSource({
    "trace.zip,TRACE,application/zip",
    "network.har,HAR,application/json",
    "dom.json.gz,DOM,application/gzip"
  })
  void whatABrowserCanNotShowIsForTheDisk(String name, ArtifactType type, String contentType) {
    claimed.upload(name, BYTES).then().statusCode(201);

    assertThat(kept().type()).isEqualTo(type);
    Response file = served(name);
    file.then()
        .statusCode(200)
        .header("Content-Type", startsWith(contentType))
        .header("Content-Disposition", equalTo("attachment; filename=\"%s\"".formatted(name)))
        .header("X-Content-Type-Options", equalTo("nosniff"))
        .header("Content-Security-Policy", startsWith("sandbox; default-src 'none'"));
    assertThat(file.getHeaders().hasHeaderWithName("Content-Encoding")).isFalse();
    assertThat(file.asByteArray()).isEqualTo(BYTES);
  }

  @Test
  void aVideoPlaysWhereItIsAndDoesNothingElse() {
    claimed.upload("video.webm", BYTES).then().statusCode(201);

    served("video.webm")
        .then()
        .contentType("video/webm")
        .header("Content-Disposition", startsWith("inline"))
        .header("Content-Security-Policy", containsString("sandbox"))
        .header("Content-Security-Policy", containsString("media-src 'self'"));
  }

  @Test
  void eachKindHasItsLimit() {
    claimed.upload("dom.json.gz", new byte[20_000_001]).then().statusCode(413);

    assertThat(List.of(EvidenceFile.values()))
        .extracting(file -> file.limit(config))
        .containsExactly(
            50_000_000L,
            50_000_000L,
            50_000_000L,
            200_000_000L,
            200_000_000L,
            10_000_000L,
            50_000_000L,
            20_000_000L);
  }

  @Test
  void allFilesOfOneExecutionTogetherHaveALimit() {
    artifacts.name(
        UUID.fromString(claimed.id()),
        new Artifacts.Naming("trace.zip", ArtifactType.TRACE, "application/zip", null, null),
        new StoredFile(FakeRunner.sha256(BYTES), config.executionBytes() - BYTES.length));
    claimed.upload("dom.json.gz", new byte[BYTES.length + 1]).then().statusCode(413);
    claimed.upload("network.har", BYTES).then().statusCode(201);

    Response more = claimed.upload("console.log", BYTES);

    more.then()
        .statusCode(413)
        .body("detail", containsString("500,000,000"))
        .body("remedy", containsString("SCENE_LIMITS_EXECUTION_BYTES"));
    claimed.upload("network.har", BYTES).then().statusCode(200);
  }
}

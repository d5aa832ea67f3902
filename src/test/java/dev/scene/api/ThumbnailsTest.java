package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.containsString;

import dev.scene.platform.SceneConfig;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ThumbnailsTest {
  private static final byte[] PAGE = Png.plain(100, 100, Color.WHITE);

  @Inject Given given;
  @Inject Crank crank;
  @Inject Executions executions;
  @Inject SceneConfig scene;

  @BeforeEach
  void start() {
    given.nothing();
  }

  @Test
  void theThumbnailOfAPictureWhoseBytesRottedSaysWhatBecameOfThem() throws IOException {
    UUID run = given.recording(given.batch(1));
    crank.through(run, PAGE);
    Execution execution = executions.of(run).getFirst();
    String sha256 = FakeRunner.sha256(PAGE);
    Path blob = Path.of(scene.data(), "blobs", sha256.substring(0, 2), sha256.substring(2));
    Files.write(blob, FakeRunner.utf8("rotten"));

    get("/artifacts/runs/%s/%s/thumbnail.png".formatted(run, execution.id()))
        .then()
        .statusCode(500)
        .contentType("application/problem+json")
        .body(containsString("page.png"))
        .body(containsString("they fail their checksum"))
        .body(containsString("run the batch again"));
  }
}

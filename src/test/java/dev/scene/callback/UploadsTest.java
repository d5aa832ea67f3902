package dev.scene.callback;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.artifact.FakeDisk;
import dev.scene.testing.Crank;
import dev.scene.testing.FakeRunner;
import dev.scene.testing.FakeRunner.Claimed;
import dev.scene.testing.Given;
import dev.scene.testing.Png;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.Color;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class UploadsTest {
  private static final byte[] PICTURE = Png.plain(640, 480, Color.BLUE);

  @Inject Given given;
  @Inject Crank crank;
  @Inject Artifacts artifacts;
  @Inject FakeDisk disk;
  private Claimed claimed = new Claimed("", "", 0, "");

  @BeforeEach
  void claim() {
    given.nothing();
    given.run(given.batch(1));
    claimed = crank.runner().claims();
  }

  private List<Artifact> named() {
    return artifacts.of(List.of(UUID.fromString(claimed.id())));
  }

  @Test
  void aScreenshotIsKeptWithItsSize() {
    Response answer = claimed.upload("page.png", PICTURE);

    answer
        .then()
        .statusCode(201)
        .body("name", equalTo("page.png"))
        .body("size_bytes", equalTo(PICTURE.length))
        .body("sha256", equalTo(FakeRunner.sha256(PICTURE)));
    assertThat(named())
        .singleElement()
        .satisfies(file -> {
          assertThat(file.width()).isEqualTo(640);
          assertThat(file.height()).isEqualTo(480);
          assertThat(file.contentType()).isEqualTo("image/png");
        });
  }

  @Test
  void whatWasUploadedIsServedToTheByte() {
    claimed.upload("page.png", PICTURE);

    Response file = get("/artifacts/runs/%s/%s/page.png".formatted(claimed.run(), claimed.id()));

    assertThat(file.asByteArray()).isEqualTo(PICTURE);
    file.then()
        .contentType("image/png")
        .header("ETag", equalTo("\"" + FakeRunner.sha256(PICTURE) + "\""))
        .header("Cache-Control", containsString("immutable"));
  }

  @Test
  void theSameBytesAgainAreAnsweredAsBefore() {
    claimed.upload("page.png", PICTURE);

    Response again = claimed.upload("page.png", PICTURE);

    again.then().statusCode(200).body("sha256", equalTo(FakeRunner.sha256(PICTURE)));
    assertThat(named()).hasSize(1);
  }

  @Test
  void otherBytesUnderTheSameNameAreAConflictAndTheFirstStand() {
    claimed.upload("page.png", PICTURE);

    Response other = claimed.upload("page.png", Png.plain(640, 480, Color.RED));

    other.then().statusCode(409);
    assertThat(named().getFirst().sha256()).isEqualTo(FakeRunner.sha256(PICTURE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "nonsense",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
      })
  void bytesThatAreNotWhatWasAnnouncedAreNotNamed(String announced) {
    Response answer = claimed.upload("page.png", PICTURE, announced);

    answer.then().statusCode(422).body("errors[0].field", equalTo("X-Scene-Sha256"));
    assertThat(named()).isEmpty();
  }

  @Test
  void anAnnouncementInCapitalsIsTheSame() {
    String announced = FakeRunner.sha256(PICTURE).toUpperCase(Locale.ROOT);

    Response answer = claimed.upload("page.png", PICTURE, announced);

    answer.then().statusCode(201);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "diff.png",
        "result.json",
        "PAGE.PNG",
        "page.png ",
        "..",
        "x/../page.png",
        "CON",
        "thumbnail.png",
        "page.png\u0000",
        "page.png\r\nX: y",
        "\u202egnp.egap"
      })
  void onlyTheNamesOfTheContractAreTaken(String name) {
    Response answer = claimed.upload(name, PICTURE);

    assertThat(answer.statusCode()).isIn(400, 404, 405, 422);
    assertThat(named()).isEmpty();
  }

  @Test
  void aNameOf4000CharactersIsOnlyAnotherName() {
    Response answer = claimed.upload("x".repeat(3900), PICTURE);

    assertThat(answer.statusCode()).isIn(400, 414, 422);
  }

  @Test
  void aScreenshotMayHave50MillionBytes() {
    Response answer = claimed.upload("page.png", new byte[50_000_001]);

    answer.then().statusCode(413).body("type", equalTo("urn:scene:problem:too-large"));
    assertThat(named()).isEmpty();
  }

  @Test
  void aLogMayHave10MillionBytes() {
    Response answer = claimed.upload("console.log", new byte[10_000_001]);

    answer.then().statusCode(413);
    assertThat(named()).isEmpty();
  }

  @Test
  void anEmptyLogIsALog() {
    Response answer = claimed.upload("console.log", new byte[0]);

    answer.then().statusCode(201).body("size_bytes", equalTo(0));
  }

  @Test
  void whatIsNoPngIsNoScreenshot() {
    for (byte[] bytes :
        List.of(
            new byte[0],
            FakeRunner.utf8("<!doctype html><script>alert(1)</script>"),
            Arrays.copyOf(PICTURE, 20))) {
      claimed.upload("page.png", bytes).then().statusCode(422);
    }
    assertThat(named()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"20000, 20000", "1, 32768", "32768, 1", "2147483647, 1"})
  void aHeaderThatClaimsAGiantIsEnoughToRefuseIt(int width, int height) {
    Response answer = claimed.upload("page.png", Png.claiming(width, height));

    answer.then().statusCode(413);
    assertThat(named()).isEmpty();
  }

  @Test
  void aFullDiskTakesNothingAndLaterTheSameFileIsTaken() {
    disk.has(0);
    claimed
        .upload("page.png", PICTURE)
        .then()
        .statusCode(507)
        .body("type", equalTo("urn:scene:problem:no-room"))
        .body("detail", containsString("The disk of the data folder"))
        .body("remedy", containsString("Make room"));
    assertThat(named()).isEmpty();

    disk.has(FakeDisk.PLENTY);
    claimed.upload("page.png", PICTURE).then().statusCode(201);
  }

  @Test
  void aFileWhoseConnectionBreaksOffIsNotNamedAndCanBeSentAgain() throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(header("Content-Length: " + PICTURE.length));
      socket.getOutputStream().write(PICTURE, 0, PICTURE.length / 2);
    }

    claimed.upload("page.png", PICTURE).then().statusCode(201);
    assertThat(named()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-Length: -1",
        "Content-Length: a lot",
        "Content-Length: 10\nContent-Length: 20"
      })
  void aLengthThatIsNoneIsABadRequest(String length) throws IOException {
    try (Socket socket = new Socket("localhost", RestAssured.port)) {
      socket.getOutputStream().write(header(length));

      String answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);

      assertThat(answer).isEqualTo("HTTP/1.1 400");
    }
    assertThat(named()).isEmpty();
  }

  private byte[] header(String length) {
    return """
    PUT /callback/executions/%s/artifacts/page.png HTTP/1.1
    Host: localhost
    Authorization: Bearer %s
    X-Scene-Attempt: 1
    X-Scene-Sha256: %s
    %s

    """
        .formatted(claimed.id(), claimed.token(), FakeRunner.sha256(PICTURE), length)
        .replace("\n", "\r\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  @Test
  void afterTheEndNothingMoreIsTaken() {
    claimed.fails("dns_failure", "No such host");

    Response late = claimed.upload("page.png", PICTURE);

    late.then().statusCode(409);
    assertThat(named()).extracting(Artifact::name).containsExactly("result.json");
  }
}

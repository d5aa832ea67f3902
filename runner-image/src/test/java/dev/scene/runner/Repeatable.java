package dev.scene.runner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// What every browser must do; one container captures all pages, then the tests look at what came.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Repeatable {
  private static final String IMAGE =
      Objects.requireNonNullElse(
          System.getenv("SCENE_RUNNER_IMAGE"), "scene-playwright-runner:latest");
  static final int LIME = 0x00ff00;
  static final int BLUE = 0x0000ff;

  private final String browser;
  private FakeService service;
  Site site;
  Site other;

  Repeatable(String browser) {
    this.browser = browser;
  }

  @BeforeAll
  void capture() throws IOException {
    assumeTrue(Docker.has(IMAGE), "build it with runner-image/build.sh");
    service = new FakeService();
    site = new Site();
    other = new Site();
    offerMoving();
    offerParts();
    offerWorlds();
    offerSteps();
    offerMore();
    try (Docker docker = new Docker()) {
      docker.start(IMAGE, browser, service.port(), "-e", "SCENE_EXECUTIONS_PER_CONTAINER=100");
      assertThat(docker.exitCode()).isZero();
    }
  }

  @AfterAll
  void end() {
    if (service != null) service.close();
    if (site != null) site.close();
    if (other != null) other.close();
  }

  /// What only one of the browsers does.
  void offerMore() {}

  ClaimJson offer(String id, String path) {
    return ClaimJson.of(id, site.url(path))
        .with("/capture/session/random_seed", null)
        .json(
            "/timeouts",
            "{\"navigation_ms\": 10000, \"action_ms\": 10000, \"execution_ms\": 30000}");
  }

  void put(ClaimJson offer) {
    service.claim(offer.toString());
  }

  private void offerMoving() {
    for (String page : new String[] {"animation", "carousel", "lazy", "media", "canvas"}) {
      put(offer(page, "/" + page + ".html"));
      put(offer(page + "-again", "/" + page + ".html"));
    }
    put(offer("clock", "/clock.html"));
    put(offer("never", "/never.html").with("/capture/loading/settle_captures", 3));
    put(offer("scroller", "/scroller.html"));
    put(offer("tall", "/tall.html"));
  }

  private void offerParts() {
    put(
        offer("banner-hidden", "/cookies.html")
            .json("/capture/quiet/cookie_banner_selectors", "[\"broken[\", \".banner\"]"));
    put(
        offer("banner-clicked", "/cookies.html")
            .with("/capture/quiet/cookie_banners", "click")
            .json("/capture/quiet/cookie_banner_selectors", "[\"#no\", \".banner button\"]"));
    put(offer("unstuck", "/sticky.html").with("/capture/quiet/unstick", true));
    put(
        offer("parts", "/parts.html")
            .json("/capture/quiet/hide_selectors", "[\"#hidden\"]")
            .json("/capture/shot/mask_selectors", "[\"#masked\"]")
            .json("/capture/shot/ignore_selectors", "[\".ad\"]"));
    put(
        offer("element", "/parts.html")
            .with("/capture/shot/area", "element")
            .json("/capture/shot/selectors", "[\"#one\", \"#two\"]"));
    put(
        offer("no-element", "/parts.html")
            .with("/capture/shot/area", "element")
            .json("/capture/shot/selectors", "[\"#three\"]"));
    put(
        offer("element-scrolled", "/parts.html")
            .with("/task/task_js", "scrollTo(0, 300)")
            .with("/capture/shot/area", "element")
            .json("/capture/shot/selectors", "[\"#one\", \"#two\"]"));
    put(
        offer("viewport-scrolled", "/parts.html")
            .with("/task/task_js", "scrollTo(0, 300)")
            .with("/capture/shot/area", "viewport"));
    put(
        offer("viewport", "/parts.html")
            .with("/capture/shot/area", "viewport")
            .json("/capture/shot/ignore_selectors", "[\".ad\"]")
            .with("/capture/device/scale_factor", 2));
  }

  private void offerWorlds() {
    String german = "?language=de-DE&zone=Europe/Berlin&motion=false&agent=Scene";
    put(
        offer("device", "/world.html" + german)
            .with("/task/task_js", "verify()")
            .with("/capture/device/locale", "de-DE")
            .with("/capture/device/timezone", "Europe/Berlin")
            .with("/capture/device/color_scheme", "dark")
            .with("/capture/device/reduced_motion", false)
            .with("/capture/device/user_agent", "Scene"));
    for (String id : new String[] {"fixed", "fixed-again"}) {
      put(
          offer(
                  id,
                  "/world.html?now=2026-01-02T03:04:05.000Z&today=1767323045000&cookie=consent=all&stored=dark")
              .with("/task/task_js", "verify()")
              .with("/capture/session/fixed_time", "2026-01-02T03:04:05Z")
              .with("/capture/session/random_seed", 7)
              .json(
                  "/capture/session/cookies",
                  "[{\"name\": \"consent\", \"value\": \"all\", \"domain\": null, \"path\": null}]")
              .json(
                  "/capture/session/storage_state",
                  "{\"cookies\": [], \"origins\": [{\"origin\": \"%s\", \"localStorage\": [{\"name\": \"theme\", \"value\": \"dark\"}]}]}"
                      .formatted(site.url(""))));
    }
    put(
        offer("own", "/private/own.html?other=" + other.url(""))
            .json(
                "/page/basic_auth",
                "{\"username\": \"staging\", \"password\": \"correct horse\"}"));
    put(
        offer("headers", "/to?/own.html?other=" + other.url(""))
            .json("/capture/session/headers", "{\"X-Preview\": \"on\"}")
            .json("/capture/session/blocked_hosts", "[\"*.invalid\"]"));
    put(
        offer("with-reference", "/plain.html")
            .with("/page/reference_url", other.url("/parts.html")));
    put(
        offer("without-reference", "/plain.html")
            .with("/page/reference_url", other.url("/missing")));
    put(offer("accepted", "/missing").with("/capture/loading/accept_http_errors", true));
  }

  private void offerSteps() {
    put(
        offer("actions", "/actions.html")
            .json(
                "/page/preparatory_actions",
                """
                [{"type": "click", "selector": "#click"},
                 {"type": "double_click", "selector": "#double"},
                 {"type": "hover", "selector": "#hover"},
                 {"type": "focus", "selector": "#focus"},
                 {"type": "check", "selector": "#check"},
                 {"type": "uncheck", "selector": "#uncheck"},
                 {"type": "fill", "selector": "#fill", "value": "twelve"},
                 {"type": "type", "selector": "#type", "value": "slowly", "delay_ms": 5},
                 {"type": "press", "selector": "#press", "key": "Enter"},
                 {"type": "set_attribute", "selector": "#attribute", "key": "data-x", "value": "yes"},
                 {"type": "remove", "selector": ".gone"}]
                """)
            .with("/page/preparatory_js", "None")
            .json(
                "/task/task_actions",
                """
                [{"type": "wait_for_selector", "selector": "#late"},
                 {"type": "wait_for_load_state", "state": "networkidle"},
                 {"type": "wait", "wait_ms": 10},
                 {"type": "disable_animations"},
                 {"type": "evaluate", "script": "(n) => { window.evaluated = n.a + 3; }", "args": {"a": 2}},
                 {"type": "scroll_into_view", "selector": "#far"}]
                """)
            .with("/task/task_js", "verify()"));
    put(
        acting(
            "missing", "{\"type\": \"click\", \"selector\": \"#nowhere\", \"timeout_ms\": 300}"));
    put(
        acting(
            "covered", "{\"type\": \"click\", \"selector\": \"#covered\", \"timeout_ms\": 1500}"));
    put(
        acting(
            "disabled", "{\"type\": \"click\", \"selector\": \"#disabled\", \"timeout_ms\": 500}"));
    put(acting("unknown", "{\"type\": \"dance\"}"));
    put(acting("wrong", "{\"type\": \"check\", \"selector\": \"#far\", \"timeout_ms\": 500}"));
    put(offer("stack", "/script.html").with("/task/task_js", "outer()"));
    put(offer("refused", "/plain.html").with("/task/task_js", "location.href = 'about:blank'"));
  }

  private ClaimJson acting(String id, String action) {
    return offer(id, "/actions.html").json("/task/task_actions", "[" + action + "]");
  }

  @Test
  void whatMovesSettlesAndGivesTheSameBytes() throws IOException {
    for (String page : new String[] {"animation", "carousel", "lazy", "media", "canvas"}) {
      assertThat(unstable(page)).as(page).isFalse();
      assertThat(service.artifacts.get(page + "-again/page.png"))
          .as(page)
          .isEqualTo(service.artifacts.get(page + "/page.png"));
    }
    assertThat(pixel("animation", 50, 60)).isEqualTo(LIME);
    assertThat(pixel("lazy", 50, 3050)).isEqualTo(LIME);
    assertThat(pixel("media", 50, 50)).isEqualTo(LIME);
    assertThat(pixel("media", 50, 150)).as("the film's first picture").isEqualTo(BLUE);
    assertThat(pixel("media", 50, 250)).as("the film was stopped").isEqualTo(LIME);
    assertThat(pixel("canvas", 290, 50)).isEqualTo(LIME);
  }

  @Test
  void aClockThatTicksSlowlySettles() {
    assertThat(reason("clock")).isEqualTo("ok");
    assertThat(unstable("clock")).isFalse();
  }

  @Test
  void aPageThatNeverSettlesIsUnstableWithBothPictures() {
    assertThat(reason("never")).isEqualTo("ok");
    assertThat(unstable("never")).isTrue();
    assertThat(service.artifacts.get("never/unstable.png"))
        .isNotNull()
        .isNotEqualTo(service.artifacts.get("never/page.png"));
  }

  @Test
  void contentThatScrollsInAContainerIsCapturedWhole() throws IOException {
    assertThat(picture("scroller").getHeight()).isEqualTo(2500);
    assertThat(pixel("scroller", 10, 2400)).isEqualTo(BLUE);
  }

  @Test
  void aPageThatIsTooTallIsCutWithAWarning() throws IOException {
    assertThat(picture("tall").getHeight()).isEqualTo(32_767);
    assertThat(result("tall").get("warnings").toString()).contains("40000").contains("32767");
  }

  @Test
  void cookieBannersAreHiddenOrClickedAway() throws IOException {
    for (String id : new String[] {"banner-hidden", "banner-clicked"}) {
      assertThat(picture(id).getHeight()).as(id).isEqualTo(1500);
      assertThat(pixel(id, 400, 300)).as(id).isEqualTo(LIME);
    }
  }

  @Test
  void whatSticksIsPutInItsPlace() throws IOException {
    assertThat(pixel("unstuck", 10, 10)).isEqualTo(LIME);
    assertThat(pixel("unstuck", 10, 570)).isEqualTo(BLUE);
    assertThat(pixel("unstuck", 10, 1990)).isEqualTo(0xffffff);
  }

  @Test
  void partsAreHiddenCoveredAndToldOf() throws IOException {
    assertThat(pixel("parts", 50, 25)).isEqualTo(0xffffff);
    assertThat(pixel("parts", 250, 25)).isEqualTo(0xff00ff);
    assertThat(result("parts").get("ignored").toString())
        .isEqualTo(
            "[{\"x\":400,\"y\":0,\"width\":100,\"height\":50},{\"x\":750,\"y\":1000,\"width\":100,\"height\":50}]");
  }

  @Test
  void anElementIsTheSmallestBoxAroundAllThatMatch() throws IOException {
    assertThat(result("element").get("screenshot").toString())
        .isEqualTo("{\"width\":300,\"height\":150}");
    assertThat(pixel("element", 10, 10)).isEqualTo(LIME);
    assertThat(reason("no-element")).isEqualTo("selector_not_found");
    assertThat(message("no-element")).contains("#three");
  }

  @Test
  void aPartOfAScrolledPageIsTheSamePart() throws IOException {
    assertThat(service.artifacts.get("element-scrolled/page.png"))
        .isEqualTo(service.artifacts.get("element/page.png"));
    assertThat(picture("viewport-scrolled").getHeight()).isEqualTo(600);
    assertThat(pixel("viewport-scrolled", 60, 399)).isEqualTo(0xffffff);
    assertThat(pixel("viewport-scrolled", 60, 401)).isEqualTo(LIME);
  }

  @Test
  void aDeviceWithMorePixelsGivesALargerPicture() {
    assertThat(result("viewport").get("screenshot").toString())
        .isEqualTo("{\"width\":1600,\"height\":1200}");
    assertThat(result("viewport").get("ignored").toString())
        .isEqualTo("[{\"x\":800,\"y\":0,\"width\":200,\"height\":100}]");
  }

  @Test
  void thePageSeesTheWorldThatWasAskedFor() {
    assertThat(message("device")).startsWith("Captured");
    assertThat(message("fixed")).startsWith("Captured");
    assertThat(service.artifacts.get("fixed-again/page.png"))
        .isEqualTo(service.artifacts.get("fixed/page.png"));
  }

  @Test
  void secretsGoToTheOwnHostOnly() throws IOException {
    assertThat(pixel("own", 790, 590)).isEqualTo(LIME);
    assertThat(pixel("headers", 790, 590)).isEqualTo(LIME);
    assertThat(site.asked("/private/own.html", "authorization")).last().isNotEqualTo("-");
    assertThat(site.asked("/own.html", "x-preview")).containsOnly("on");
    assertThat(site.asked("/image-of-own", "x-preview")).containsOnly("on");
    assertThat(other.asked("/image-of-other", "x-preview")).isNotEmpty().containsOnly("-");
    assertThat(other.asked("/image-of-other", "authorization")).containsOnly("-");
    assertThat(service.events).contains("blocked");
  }

  @Test
  void aReferenceIsCapturedBesideThePage() throws IOException {
    assertThat(service.artifacts.get("with-reference/reference.png")).isNotEmpty();
    assertThat(result("with-reference").at("/reference/http_status").asInt()).isEqualTo(200);
    assertThat(reason("without-reference")).isEqualTo("ok");
    assertThat(result("without-reference").at("/reference/screenshot").isNull()).isTrue();
    assertThat(result("without-reference").at("/reference/message").asText()).contains("404");
  }

  @Test
  void anErrorOfTheSiteIsCapturedWhereThatIsWanted() {
    assertThat(reason("accepted")).isEqualTo("ok");
    assertThat(result("accepted").get("http_status").asInt()).isEqualTo(404);
  }

  @Test
  void everyActionDoesWhatItSays() {
    assertThat(message("actions")).startsWith("Captured");
  }

  @Test
  void anActionThatFailsSaysWhichAndWhyAndWhatToDo() {
    assertThat(reason("missing")).isEqualTo("selector_not_found");
    assertThat(message("missing"))
        .startsWith("task_actions[0] click \"#nowhere\" on http://")
        .contains("no element matches within 300 ms");
    assertThat(reason("covered")).isEqualTo("action_timeout");
    assertThat(message("covered")).contains("<div id=\"cover\"></div> intercepts pointer events");
    assertThat(message("disabled")).contains("not enabled");
    assertThat(reason("unknown")).isEqualTo("action_failed");
    assertThat(message("unknown")).contains("dance").contains("scroll_into_view");
    assertThat(reason("wrong")).isEqualTo("action_failed");
    assertThat(service.artifacts).containsKey("covered/page.png");
  }

  @Test
  void aScriptErrorNamesThePage() {
    assertThat(reason("stack")).isEqualTo("script_error");
    assertThat(message("stack")).contains("no such basket").contains("task_js");
    assertThat(reason("refused")).isEqualTo("refused_address");
  }

  JsonNode result(String id) {
    return service.results.stream()
        .filter(result -> result.get("execution_id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no result of " + id));
  }

  String reason(String id) {
    return result(id).get("reason").asText("ok");
  }

  String message(String id) {
    return result(id).get("message").asText();
  }

  boolean unstable(String id) {
    return result(id).get("unstable").asBoolean();
  }

  BufferedImage picture(String id) throws IOException {
    assertThat(service.artifacts).as(message(id)).containsKey(id + "/page.png");
    return ImageIO.read(new ByteArrayInputStream(service.artifacts.get(id + "/page.png")));
  }

  int pixel(String id, int x, int y) throws IOException {
    return picture(id).getRGB(x, y) & 0xffffff;
  }
}

package dev.scene.api;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import com.sun.net.httpserver.HttpServer;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ImportApiTest {
  private static final List<Map<String, Integer>> SIZES =
      List.of(Map.of("width", 1280, "height", 800));

  @Inject Given given;
  private HttpServer site;
  private String base = "";

  @BeforeEach
  void start() throws IOException {
    given.nothing();
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.start();
    base = "http://localhost:" + site.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  private void serve(String path, int status, byte[] body, String location) {
    site.createContext(
        path,
        exchange -> {
          if (!location.isEmpty()) {
            exchange.getResponseHeaders().set("Location", location);
          }
          exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  private void serve(String path, String body) {
    serve(path, 200, body.getBytes(StandardCharsets.UTF_8), "");
  }

  private static byte[] packed(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return bytes.toByteArray();
  }

  private static Response bring(String project, Map<String, Object> draft) {
    return Given.json(draft).post("/api/projects/%s/import".formatted(project));
  }

  private static Map<String, Object> pages(Object... pages) {
    return Map.of("pages", List.of(pages), "browsers", List.of("chromium"), "viewports", SIZES);
  }

  @Test
  void aListBecomesPagesTasksAndABatch() {
    String project = given.project();

    Response made =
        bring(
            project,
            pages(
                Map.of("url", "https://shop.example/"),
                Map.of("url", "https://shop.example/bikes", "name", "All bikes")));

    made.then()
        .statusCode(201)
        .body("pages.name", contains("Home", "All bikes"))
        .body("tasks.browsers", everyItem(contains("chromium")))
        .body("batch.name", equalTo("All pages"));
    String batch = made.path("batch.id");
    get("/api/batches/" + batch).then().body("tasks", hasSize(2));
    get("/api/audit?entity_id=" + batch).then().body("entries.action", contains("created"));
  }

  @Test
  void aPageWithoutANameGetsItsTitleOrElseWhatItsAddressSays() {
    serve("/boots", "<title>Boots &amp; more · Shop</title>");
    serve("/tents", "<title>Tents · Shop</title>");
    serve("/again", "<title>Tents · Shop</title>");
    serve("/broken", 500, "<title>Oops</title>".getBytes(StandardCharsets.UTF_8), "");
    String project = given.project();

    bring(
            project,
            pages(
                Map.of("url", base + "/boots"),
                Map.of("url", base + "/tents"),
                Map.of("url", base + "/again"),
                Map.of("url", base + "/broken"),
                Map.of("url", base + "/maps", "name", "Broken")))
        .then()
        .statusCode(201)
        .body("pages.name", contains("Boots & more", "Tents", "Again", "Broken (2)", "Broken"));
  }

  @Test
  void oneBadPageAndNothingIsMade() {
    String project = given.project();

    Response made =
        bring(
            project,
            pages(Map.of("url", "https://shop.example/"), Map.of("url", "ftp://shop.example/")));

    made.then().statusCode(422).body("errors.field", hasItem("pages[1].url"));
    get("/api/projects/%s/pages".formatted(project)).then().body("$", empty());
    get("/api/projects/%s/tasks".formatted(project)).then().body("$", empty());
  }

  @Test
  void aPageThatIsThereAlreadyIsUsedAsItIs() {
    String project = given.project();
    String page = given.page(project, "https://shop.example/there");

    bring(project, pages(Map.of("url", "https://shop.example/there")))
        .then()
        .statusCode(201)
        .body("pages.id", contains(page))
        .body("tasks.page_id", contains(page));
  }

  @Test
  void aSitemapIsReadThroughItsIndexAndRedirectsPackedOrNot() throws IOException {
    serve("/moved.xml", 302, new byte[0], "/sitemap.xml");
    serve(
        "/sitemap.xml",
        "<sitemapindex><sitemap><loc>%s/a.xml.gz</loc></sitemap><sitemap><loc>%s/gone</loc></sitemap></sitemapindex>"
            .formatted(base, base));
    serve(
        "/a.xml.gz",
        200,
        packed("<urlset><url><loc>https://shop.example/a</loc></url></urlset>"),
        "");

    bring(
            given.project(),
            Map.of(
                "sitemap",
                base + "/moved.xml",
                "browsers",
                List.of("chromium"),
                "viewports",
                SIZES,
                "batch_name",
                "Site"))
        .then()
        .statusCode(201)
        .body("pages.url", contains("https://shop.example/a"))
        .body("batch.name", equalTo("Site"));
  }

  @Test
  void whatCameBackInsteadOfASitemapIsTold() {
    serve("/loop", 302, new byte[0], "/loop");
    serve("/out", 302, new byte[0], "file:///etc/passwd");
    Map<String, String> answers =
        Map.of(
            base + "/nothing.xml",
            "answered HTTP 404",
            base + "/loop",
            "more than 3 times",
            base + "/out",
            "which is not of the web",
            "http://localhost:1/x.xml",
            "refuses connections",
            "file:///etc/passwd",
            "must begin with http");
    String project = given.project();

    answers.forEach((address, why) ->
        bring(
                project,
                Map.of("sitemap", address, "browsers", List.of("chromium"), "viewports", SIZES))
            .then()
            .statusCode(422)
            .body("errors[0].field", equalTo("sitemap"))
            .body("errors[0].message", containsString(why)));
  }

  @Test
  void withoutBrowsersOrPagesNothingIsMade() {
    String project = given.project();

    bring(project, Map.of()).then().statusCode(422).body("errors.field", hasItem("pages"));
    bring(project, Map.of("pages", List.of(Map.of("url", "https://shop.example/"))))
        .then()
        .statusCode(422)
        .body("errors.field", hasItem("browsers"));
  }
}

package dev.scene.catalog.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.scene.platform.net.FakeNames;
import dev.scene.platform.net.OneShotClient;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DownloadTest {
  private static final OneShotClient.Patience PATIENCE =
      new OneShotClient.Patience(Duration.ofSeconds(5), Duration.ofSeconds(5));

  private final FakeNames names = new FakeNames();
  private final Download download = new Download(new Sites(names), PATIENCE);
  private HttpServer site;

  @BeforeEach
  void start() throws IOException {
    site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    site.start();
  }

  @AfterEach
  void stop() {
    site.stop(0);
  }

  private URI at(String host, String path) {
    return URI.create("http://%s:%d%s".formatted(host, site.getAddress().getPort(), path));
  }

  private void serve(String path, String text) {
    site.createContext(
        path,
        exchange -> {
          byte[] body = text.getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }

  @Test
  void theAddressThatIsJudgedIsTheOneThatIsAsked() throws Download.Failed {
    serve("/sitemap.xml", "<urlset/>");
    names.leads("site.example", "127.0.0.1", "169.254.169.254");

    assertThat(download.get(at("site.example", "/sitemap.xml"))).asString().isEqualTo("<urlset/>");
  }

  @Test
  void aNameThatLeadsElsewhereAfterARedirectIsRefused() {
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/again");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    names.leads("site.example", "127.0.0.1", "169.254.169.254");

    assertThatThrownBy(() -> download.get(at("site.example", "/")))
        .isInstanceOf(Download.Failed.class)
        .hasMessage("leads to site.example, which is no address that a site can have");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "169.254.169.254",
        "0.0.0.0",
        "224.0.0.1",
        "[fe80::1]",
        "[fd00:ec2::254]",
        "100.100.100.200"
      })
  void noSiteIsWhereANetworkKeepsItsOwn(String host) {
    assertThatThrownBy(() -> download.get(at(host, "/")))
        .isInstanceOf(Download.Failed.class)
        .hasMessageContaining("is no address that a site can have");
  }

  @Test
  void aSiteMayBeInThisNetwork() throws IOException {
    assertThat(new Sites(names).permitted("10.1.2.3", 80))
        .containsExactly(InetAddress.ofLiteral("10.1.2.3"));
  }

  @Test
  void whereNobodyKnowsTheNameOfThisMachineItIsLocalhost() throws Download.Failed {
    serve("/", "here");
    names.leads("localhost", "127.0.0.1");

    assertThat(download.get(at("host.docker.internal", "/"))).asString().isEqualTo("here");
  }

  @Test
  void whatIsLeftOfAPageIsNotRead() throws Download.Failed {
    names.leads("site.example", "127.0.0.1");
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html");
          exchange.sendResponseHeaders(200, 0);
          exchange.getResponseBody().write("<title>Shop</title>".getBytes(StandardCharsets.UTF_8));
          exchange.getResponseBody().flush();
          // and never ends
        });

    Download.Beginning page = download.beginning(at("site.example", "/"), 19);

    assertThat(page.type()).isEqualTo("text/html");
    assertThat(page.bytes()).asString().isEqualTo("<title>Shop</title>");
  }
}

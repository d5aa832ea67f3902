package dev.scene.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The site of the demo, which a run that was cut off has to find again.
class DemoSiteTest {
  @TempDir private Path folder;
  private Path memory;

  @BeforeEach
  void name() {
    memory = folder.resolve("demo-site");
  }

  private static String page(DemoSite site) throws IOException, InterruptedException {
    String here = site.address("index.html").replace("host.docker.internal", "localhost");
    try (HttpClient http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(URI.create(here)).build(), BodyHandlers.ofString())
          .body();
    }
  }

  @Test
  void itBeginsWithVersionOne() throws IOException, InterruptedException {
    try (DemoSite site = DemoSite.start(memory)) {
      String first = page(site);
      site.show(2);

      assertThat(page(site)).isNotEqualTo(first);
      site.show(1);
      assertThat(page(site)).isEqualTo(first);
    }
  }

  @Test
  void itComesBackWhereItWasAndAsItWas() throws IOException, InterruptedException {
    String address;
    String second;
    try (DemoSite site = DemoSite.start(memory)) {
      site.show(2);
      address = site.address("index.html");
      second = page(site);
    }

    try (DemoSite again = DemoSite.start(memory)) {
      assertThat(again.address("index.html")).isEqualTo(address);
      assertThat(page(again)).isEqualTo(second);
    }
  }

  @Test
  void aPlaceThatIsTakenByNowIsGivenUp() throws IOException {
    try (ServerSocket taken = new ServerSocket(0)) {
      Files.writeString(memory, taken.getLocalPort() + " 2");

      try (DemoSite site = DemoSite.start(memory)) {
        assertThat(site.address("")).doesNotContain(":" + taken.getLocalPort() + "/");
      }
    }
  }
}

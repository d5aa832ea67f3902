package dev.scene.cli;

import com.sun.net.httpserver.HttpServer;
import dev.scene.cli.client.Session;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Plays the usual commands against a service of its own that knows nothing but one project, so
/// that Java learns what a client loads: the launcher keeps that in a file for later starts.
public final class Rehearsal {
  private static final String THING =
      """
      {"id": "01890000-0000-7000-8000-000000000000", "name": "Shop", "slug": "shop",
       "status": "finished", "purpose": "comparison", "url": "/runs/1",
       "totals": {"executions": 1, "queued": 0}, "tasks": []}
      """;

  private Rehearsal() {}

  public static void main(String... args) throws IOException {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          boolean isOne =
              exchange.getRequestMethod().equals("POST")
                  || exchange.getRequestURI().getPath().endsWith("000");
          byte[] answer = (isOne ? THING : "[" + THING + "]").getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, answer.length);
          exchange.getResponseBody().write(answer);
          exchange.close();
        });
    service.start();
    play("http://localhost:" + service.getAddress().getPort());
    service.stop(0);
  }

  private static void play(String url) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Session session =
        new Session(
            new Terminal(nowhere, nowhere),
            Map.of("SCENE_URL", url),
            false,
            Duration.ZERO,
            Optional.empty());
    for (List<String> command :
        List.of(
            List.of("project", "list"),
            List.of("page", "list"),
            List.of("batch", "show", "Shop", "--json"),
            List.of("run", "list"),
            List.of("run", "--batch", "Shop"),
            List.of("run", "show", "latest"),
            List.of("stop", "nothing"))) {
      Client.execute(session, command.toArray(String[]::new));
    }
  }
}

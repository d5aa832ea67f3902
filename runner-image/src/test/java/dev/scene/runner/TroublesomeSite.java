package dev.scene.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/// Pages that each go wrong in one way, and a server whose certificate nobody trusts.
final class TroublesomeSite implements AutoCloseable {
  /// Fills the memory of the container until the kernel steps in.
  private static final String HUNGRY =
      "<h1>Hungry</h1><script>const kept = []; setInterval(() => { for (let i = 0; i < 4; i++)"
          + " kept.push(new Uint8Array(64 << 20).fill(1)) }, 1)</script>";

  private static final String HUNGRY_BEFORE_LOAD =
      "<script>const kept = []; for (let i = 0; i < 64; i++)"
          + " kept.push(new Uint8Array(64 << 20).fill(1))</script>";

  private final HttpsServer untrusted;
  private final AtomicInteger visits = new AtomicInteger();

  TroublesomeSite(FakeService service, Path folder) throws IOException {
    untrusted = HttpsServer.create(new InetSocketAddress(0), 0);
    untrusted.setHttpsConfigurator(new HttpsConfigurator(selfSigned(folder)));
    untrusted.createContext("/", exchange -> html(exchange, "<h1>Who are you?</h1>"));
    untrusted.start();
    service
        .page("/good", 200, "<!doctype html><title>Good</title><h1>Good</h1>")
        .page("/broken", 500, "<h1>Broken</h1>")
        .page("/loop", redirect("/loop"))
        .page("/to-file", redirect("file:///etc/passwd"))
        .page("/file", TroublesomeSite::download)
        .page("/slow", TroublesomeSite::neverEnds)
        .page(
            "/throws",
            200,
            "<script>function outer() { inner() }\nfunction inner() { missing.thing }</script>")
        .page(
            "/asks",
            200,
            "<h1>Asks</h1><script>alert('one'); confirm('two'); prompt('three')</script>")
        .page("/asks-forever", 200, "<script>while (true) alert('Are you there?')</script>")
        .page(
            "/popups",
            200,
            "<h1>Popups</h1><script>for (let i = 0; i < 500; i++) window.open('/good')</script>")
        .page("/hungry", 200, HUNGRY)
        .page(
            "/hungry-once",
            exchange ->
                html(exchange, visits.getAndIncrement() == 0 ? HUNGRY_BEFORE_LOAD : "<h1>Fed</h1>"))
        .page(
            "/goes-to-file",
            200,
            "<script>location.href = 'file:///etc/passwd'</script><h1>Stays</h1>");
  }

  int untrustedPort() {
    return untrusted.getAddress().getPort();
  }

  @Override
  public void close() {
    untrusted.stop(0);
  }

  private static HttpHandler redirect(String to) {
    return exchange -> {
      exchange.getResponseHeaders().add("Location", to);
      exchange.sendResponseHeaders(302, -1);
    };
  }

  private static void download(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().add("Content-Disposition", "attachment; filename=report.bin");
    exchange.getResponseHeaders().add("Content-Type", "application/octet-stream");
    send(exchange, "bytes");
  }

  private static void neverEnds(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    exchange.getResponseBody().write("<h1>Half".getBytes(StandardCharsets.UTF_8));
    exchange.getResponseBody().flush();
    // left open: whoever asked gives up first, or the server is closed
  }

  private static void html(HttpExchange exchange, String html) throws IOException {
    exchange.getResponseHeaders().add("Content-Type", "text/html; charset=utf-8");
    send(exchange, html);
  }

  private static void send(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private static SSLContext selfSigned(Path folder) throws IOException {
    Path store = folder.resolve("untrusted.p12");
    char[] password = "changeit".toCharArray();
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
            "-genkeypair",
            "-alias",
            "site",
            "-keyalg",
            "EC",
            "-dname",
            "CN=nobody.invalid",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            "changeit");
    try {
      Process keytool = new ProcessBuilder(command).inheritIO().start();
      if (keytool.waitFor() != 0) throw new IOException("keytool failed");
      KeyStore keys = KeyStore.getInstance("PKCS12");
      try (InputStream in = Files.newInputStream(store)) {
        keys.load(in, password);
      }
      KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
      managers.init(keys, password);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(managers.getKeyManagers(), null, null);
      return context;
    } catch (GeneralSecurityException | InterruptedException e) {
      throw new IOException(e);
    }
  }
}

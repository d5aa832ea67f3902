import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.SimpleFileServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What pipeline.sh needs around the service, of the JDK alone: a small site, and a receiver of
/// webhooks that believes nothing before it has verified the signature.
///
/// `java Neighbours.java PORT FOLDER`: serves FOLDER/site, takes messages at /hooks/scene and
/// /hooks/standard with the secret in FOLDER/NAME.secret, and writes each to FOLDER/NAME.told.
final class Neighbours {
  private static final Pattern EVENT = Pattern.compile("\"(?:event|type)\":\"([a-z_.]+)\"");
  private static final Duration FRESH = Duration.ofMinutes(5);

  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[1]).toAbsolutePath();
    HttpServer server = HttpServer.create(new InetSocketAddress(Integer.parseInt(args[0])), 50);
    server.createContext("/", SimpleFileServer.createFileHandler(folder.resolve("site")));
    server.createContext("/hooks/scene", exchange -> take(exchange, folder, "scene"));
    server.createContext("/hooks/standard", exchange -> take(exchange, folder, "standard"));
    server.start();
  }

  private static void take(HttpExchange exchange, Path folder, String format) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String secret = Files.readString(folder.resolve(format + ".secret")).strip();
      Headers headers = exchange.getRequestHeaders();
      boolean genuine =
          format.equals("scene") ? scene(secret, headers, body) : standard(secret, headers, body);
      Matcher event = EVENT.matcher(body);
      String line = (genuine ? "genuine " : "FORGED ") + (event.find() ? event.group(1) : body);
      Files.writeString(
          folder.resolve(format + ".told"),
          line + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
      exchange.sendResponseHeaders(genuine ? 204 : 401, -1);
    }
  }

  /// Scene's own: hexadecimal HMAC of timestamp, dot and body, keyed by the secret's whole text.
  private static boolean scene(String secret, Headers headers, String body) {
    String timestamp = headers.getFirst("X-Scene-Timestamp");
    byte[] key = secret.getBytes(StandardCharsets.UTF_8);
    String mine = "sha256=" + HexFormat.of().formatHex(hmac(key, timestamp + "." + body));
    return isFresh(Instant.parse(timestamp))
        && isAmong(mine, headers.getFirst("X-Scene-Signature").split(","));
  }

  /// Standard Webhooks 1.0: Base64 of the HMAC of id, timestamp and body, keyed by what the secret
  /// stands for.
  private static boolean standard(String secret, Headers headers, String body) {
    String id = headers.getFirst("webhook-id");
    String timestamp = headers.getFirst("webhook-timestamp");
    byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
    byte[] signed = hmac(key, id + "." + timestamp + "." + body);
    return isFresh(Instant.ofEpochSecond(Long.parseLong(timestamp)))
        && isAmong(
            "v1," + Base64.getEncoder().encodeToString(signed),
            headers.getFirst("webhook-signature").split(" "));
  }

  private static boolean isFresh(Instant sent) {
    return Duration.between(sent, Instant.now()).abs().compareTo(FRESH) < 0;
  }

  private static boolean isAmong(String mine, String[] signatures) {
    boolean found = false;
    for (String each : signatures) {
      found |= MessageDigest.isEqual(mine.getBytes(), each.strip().getBytes());
    }
    return found;
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java runtime has HMAC-SHA-256; this one has not.", e);
    }
  }
}

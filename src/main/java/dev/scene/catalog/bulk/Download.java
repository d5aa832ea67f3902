package dev.scene.catalog.bulk;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;

/// Fetches a file from the web: http and https only, a few redirects, within limits of time and
/// size, unpacked where it is packed.
final class Download {
  static final int MOST_BYTES = 20_000_000;

  private static final int MOST_REDIRECTS = 3;

  private final Patience patience;
  private final HttpClient client;

  /// How long one answer may take.
  record Patience(Duration connecting, Duration answering) {}

  Download(Patience patience) {
    this.patience = patience;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience.connecting())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /// How a file begins.
  static final class Beginning {
    private final String type;
    private final byte[] bytes;

    /// @param type its content type as the answer says, or nothing
    Beginning(String type, byte[] bytes) {
      this.type = type;
      this.bytes = bytes;
    }

    String type() {
      return type;
    }

    byte[] bytes() {
      return bytes;
    }
  }

  /// That it did not come, and why, as the end of a sentence that begins with its address.
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1;

    Failed(String why) {
      super(why);
    }
  }

  /// What is done with an answer that is no redirect.
  private interface Use<T> {
    T of(HttpResponse<?> answer, InputStream body) throws Failed, IOException;
  }

  byte[] get(URI address) throws Failed {
    return follow(address, (_, body) -> content(body));
  }

  /// The first bytes of a file as they come, whatever its size.
  Beginning beginning(URI address, int most) throws Failed {
    return follow(
        address,
        (answer, body) ->
            new Beginning(
                answer.headers().firstValue("Content-Type").orElse(""), body.readNBytes(most)));
  }

  private <T> T follow(URI address, Use<T> use) throws Failed {
    URI next = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      HttpResponse<InputStream> answer = ask(next);
      try (InputStream body = answer.body()) {
        Optional<String> elsewhere = redirect(answer);
        if (elsewhere.isEmpty()) {
          if (answer.statusCode() != 200) {
            throw new Failed("answered HTTP %d".formatted(answer.statusCode()));
          }
          return use.of(answer, body);
        }
        next = web(next.resolve(elsewhere.get()));
      } catch (IOException e) {
        throw new Failed("broke off: " + e.getMessage());
      } catch (IllegalArgumentException e) {
        throw new Failed("leads to an address that is none: " + e.getMessage());
      }
    }
    throw new Failed(
        "leads from one address to another more than %d times".formatted(MOST_REDIRECTS));
  }

  private static URI web(URI address) throws Failed {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || address.getHost() == null) {
      throw new Failed("leads to %s, which is not of the web".formatted(address));
    }
    if (Hosts.isForbidden(address.getHost())) {
      throw new Failed(
          "leads to %s, which is no address that a site can have".formatted(address.getHost()));
    }
    return address;
  }

  private static Optional<String> redirect(HttpResponse<?> answer) {
    return answer.statusCode() / 100 == 3
        ? answer.headers().firstValue("Location")
        : Optional.empty();
  }

  private HttpResponse<InputStream> ask(URI address) throws Failed {
    HttpRequest request =
        HttpRequest.newBuilder(Hosts.reached(web(address)))
            .timeout(patience.answering())
            .header("User-Agent", "Scene")
            .header("Accept", "application/xml, text/xml, text/plain, */*")
            .build();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    } catch (HttpConnectTimeoutException e) {
      throw new Failed(
          "did not take a connection within %d s".formatted(patience.connecting().toSeconds()));
    } catch (HttpTimeoutException e) {
      throw new Failed("did not answer within %d s".formatted(patience.answering().toSeconds()));
    } catch (ConnectException e) {
      throw new Failed(
          e.getCause() instanceof UnresolvedAddressException
              ? "has a host that is not known: " + address.getHost()
              : "refuses connections");
    } catch (SSLException e) {
      throw new Failed("has no TLS that can be trusted: " + e.getMessage());
    } catch (IOException e) {
      throw new Failed("broke off: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Failed("was given up: the service is shutting down");
    }
  }

  private static byte[] content(InputStream body) throws Failed, IOException {
    byte[] bytes = limited(body);
    boolean packed = bytes.length > 1 && (bytes[0] & 0xff) == 0x1f && (bytes[1] & 0xff) == 0x8b;
    return packed ? limited(new GZIPInputStream(new ByteArrayInputStream(bytes))) : bytes;
  }

  private static byte[] limited(InputStream stream) throws Failed, IOException {
    byte[] bytes = stream.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw new Failed("is larger than %d MB".formatted(MOST_BYTES / 1_000_000));
    }
    return bytes;
  }
}

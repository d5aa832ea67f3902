package dev.scene.catalog.bulk;

import dev.scene.platform.net.AddressRefused;
import dev.scene.platform.net.Exchange;
import dev.scene.platform.net.OneShotClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;

/// Fetches a file from the web: http and https only, a few redirects, within limits of time and
/// size, unpacked where it is packed.
final class Download {
  static final int MOST_BYTES = 20_000_000;

  private static final int MOST_REDIRECTS = 3;

  private final Sites sites;
  private final OneShotClient.Patience patience;
  private final CloseableHttpClient client;

  Download(Sites sites, OneShotClient.Patience patience) {
    this.sites = sites;
    this.patience = patience;
    this.client = OneShotClient.of("Scene", sites, patience);
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
    T of(ClassicHttpResponse answer, InputStream body) throws Failed, IOException;
  }

  byte[] get(URI address) throws Failed {
    return follow(address, (_, body) -> content(body));
  }

  /// The first bytes of a file as they come, whatever its size.
  Beginning beginning(URI address, int most) throws Failed {
    return follow(
        address,
        (answer, body) ->
            new Beginning(header(answer, "Content-Type").orElse(""), body.readNBytes(most)));
  }

  private <T> T follow(URI address, Use<T> use) throws Failed {
    URI next = address;
    for (int i = 0; i <= MOST_REDIRECTS; i++) {
      try (Exchange exchange = ask(next)) {
        ClassicHttpResponse answer = exchange.response();
        Optional<String> elsewhere = redirect(answer);
        if (elsewhere.isEmpty()) {
          return used(answer, use);
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

  private static <T> T used(ClassicHttpResponse answer, Use<T> use) throws Failed, IOException {
    if (answer.getCode() != 200) {
      throw new Failed("answered HTTP %d".formatted(answer.getCode()));
    }
    HttpEntity entity = answer.getEntity();
    return use.of(answer, entity == null ? InputStream.nullInputStream() : entity.getContent());
  }

  private static URI web(URI address) throws Failed {
    String scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
    boolean web = scheme.equals("http") || scheme.equals("https");
    if (!web || address.getHost() == null) {
      throw new Failed("leads to %s, which is not of the web".formatted(address));
    }
    return address;
  }

  private static Optional<String> redirect(ClassicHttpResponse answer) {
    return answer.getCode() / 100 == 3 ? header(answer, "Location") : Optional.empty();
  }

  private static Optional<String> header(ClassicHttpResponse answer, String name) {
    return Optional.ofNullable(answer.getFirstHeader(name)).map(Header::getValue);
  }

  private Exchange ask(URI address) throws Failed {
    HttpGet request = new HttpGet(sites.reached(web(address)).toASCIIString());
    request.setHeader("Accept", "application/xml, text/xml, text/plain, */*");
    try {
      return Exchange.open(client, request);
    } catch (AddressRefused e) {
      throw new Failed(String.valueOf(e.getMessage()));
    } catch (IOException e) {
      throw new Failed(why(e, address));
    }
  }

  private String why(IOException failure, URI address) {
    return switch (failure) {
      case UnknownHostException _ -> "has a host that is not known: " + address.getHost();
      case ConnectTimeoutException _ ->
          "did not take a connection within %d s".formatted(patience.connecting().toSeconds());
      case SocketTimeoutException _ ->
          "did not answer within %d s".formatted(patience.answering().toSeconds());
      case ConnectException _ -> "refuses connections";
      case SSLException it -> "has no TLS that can be trusted: " + it.getMessage();
      default -> "broke off: " + failure.getMessage();
    };
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

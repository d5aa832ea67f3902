package dev.scene.platform.net;

import java.io.IOException;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A request and the beginning of its answer. Closing it leaves unread what was not read.
public final class Exchange implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final HttpUriRequestBase request;
  private final ClassicHttpResponse response;

  private Exchange(HttpUriRequestBase request, ClassicHttpResponse response) {
    this.request = request;
    this.response = response;
  }

  /// Sends the request and waits for the head of its answer.
  public static Exchange open(CloseableHttpClient http, HttpUriRequestBase request)
      throws IOException {
    HttpHost target = new HttpHost(request.getScheme(), request.getAuthority());
    return new Exchange(request, http.executeOpen(target, request, null));
  }

  public ClassicHttpResponse response() {
    return response;
  }

  @Override
  public void close() {
    // closing alone would read what is left of it, however much that is
    request.cancel();
    try {
      response.close();
    } catch (IOException e) {
      LOG.trace("An answer was left before its end", e);
    }
  }
}

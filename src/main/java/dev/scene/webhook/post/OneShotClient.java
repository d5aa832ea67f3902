package dev.scene.webhook.post;

import dev.scene.webhook.WebhookConfig;
import dev.scene.webhook.target.TargetPolicy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.util.Timeout;

/// A client that makes a connection for each request, to addresses that were judged for that very
/// connection. It follows no redirect, keeps no cookie, asks no proxy and repeats nothing by
/// itself.
final class OneShotClient {
  private static final int MOST_CONNECTIONS = 10_000;

  private OneShotClient() {}

  static CloseableHttpClient of(WebhookConfig config, TargetPolicy targets) {
    return HttpClients.custom()
        .setConnectionManager(connections(config, targets))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent("Scene-Webhooks/1")
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(
      WebhookConfig config, TargetPolicy targets) {
    Timeout connect = Timeout.of(config.connectTimeout().toMillis(), TimeUnit.MILLISECONDS);
    Timeout read = Timeout.of(config.timeout().toMillis(), TimeUnit.MILLISECONDS);
    Http1Config limits =
        Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new Judged(targets))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(connect).setSocketTimeout(read).build())
        .build();
  }

  /// Names lead only to what may be reached; asked by the client at each connection.
  private record Judged(TargetPolicy targets) implements DnsResolver {
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      return targets.permitted(host, port).stream()
          .map(address -> new InetSocketAddress(address, port))
          .toList();
    }

    // whoever does not tell the port is refused: some ports are forbidden
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
      throw new UnknownHostException(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
      return host;
    }
  }
}

package dev.scene.platform.net;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.time.Duration;
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
public final class OneShotClient {
  private static final int MOST_CONNECTIONS = 10_000;

  private OneShotClient() {}

  /// How long a connection may take, and how long nothing may come.
  public record Patience(Duration connecting, Duration answering) {}

  /// @param agent what the client calls itself
  public static CloseableHttpClient of(String agent, Judge judge, Patience patience) {
    return HttpClients.custom()
        .setConnectionManager(connections(judge, patience))
        .setConnectionReuseStrategy((_, _, _) -> false)
        .setUserAgent(agent)
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .disableContentCompression()
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(Judge judge, Patience patience) {
    Timeout connect = Timeout.of(patience.connecting().toMillis(), TimeUnit.MILLISECONDS);
    Timeout read = Timeout.of(patience.answering().toMillis(), TimeUnit.MILLISECONDS);
    Http1Config limits =
        Http1Config.custom().setMaxLineLength(16 * 1024).setMaxHeaderCount(200).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(new Judged(judge))
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(limits).build())
        .setMaxConnTotal(MOST_CONNECTIONS)
        .setMaxConnPerRoute(MOST_CONNECTIONS)
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(connect).setSocketTimeout(read).build())
        .build();
  }

  /// Names lead only to what may be reached; asked by the client at each connection.
  private record Judged(Judge judge) implements DnsResolver {
    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
      return judge.permitted(host, port).stream()
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

package dev.scene.webhook.post;

import dev.scene.platform.net.AddressRefused;
import dev.scene.platform.net.Exchange;
import dev.scene.platform.net.OneShotClient;
import dev.scene.webhook.WebhookConfig;
import dev.scene.webhook.target.TargetPolicy;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.StringEntity;
import org.jspecify.annotations.Nullable;

/// Sends one request and reads the beginning of its answer, within a time that holds for all of it:
/// a receiver that drips its answer is as late as one that gives none.
@ApplicationScoped
public class Sender {
  private static final int MOST_READ = 64 * 1024;
  private static final int KEPT = 4 * 1024;

  private final Duration limit;
  private final Clock clock;
  private final CloseableHttpClient http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  Sender(WebhookConfig config, TargetPolicy targets, Clock clock) {
    this.limit = config.timeout();
    this.clock = clock;
    this.http =
        OneShotClient.of(
            "Scene-Webhooks/1",
            targets,
            new OneShotClient.Patience(config.connectTimeout(), config.timeout()));
  }

  /// Comes back within the time that an attempt may take, whatever happens.
  public Answer send(Letter letter) {
    long began = System.nanoTime();
    HttpPost request = new HttpPost(letter.url());
    Future<Answer> answer = threads.submit(() -> exchange(letter, request, began));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Answer.failed(
          since(began), "No whole answer came within %d s.".formatted(limit.toSeconds()));
    } catch (ExecutionException e) {
      return Answer.failed(since(began), sentence(e.getCause() == null ? e : e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Answer.failed(since(began), "The service was stopped while it waited for an answer.");
    } finally {
      request.cancel();
      answer.cancel(true);
    }
  }

  private static long since(long began) {
    return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
  }

  private Answer exchange(Letter letter, HttpPost request, long began) throws IOException {
    letter.headers().forEach(request::setHeader);
    request.setEntity(new StringEntity(letter.body(), ContentType.APPLICATION_JSON));
    try (Exchange exchange = Exchange.open(http, request)) {
      return answer(exchange.response(), began);
    }
  }

  private Answer answer(ClassicHttpResponse response, long began) throws IOException {
    int code = response.getCode();
    String body = beginning(response.getEntity());
    return new Answer(
        code,
        since(began),
        body,
        code / 100 == 2 ? null : refused(code),
        RetryAfter.of(response, clock));
  }

  private static @Nullable String beginning(@Nullable HttpEntity entity) throws IOException {
    if (entity == null) {
      return null;
    }
    InputStream stream = entity.getContent();
    byte[] read = stream.readNBytes(MOST_READ);
    String text = new String(read, 0, Math.min(read.length, KEPT), StandardCharsets.UTF_8);
    return text.replace('\0', '\ufffd');
  }

  private static String refused(int code) {
    return switch (code / 100) {
      case 3 ->
          "It answered %d: redirects are not followed. Name the new address in the webhook."
              .formatted(code);
      case 4, 5 -> "It answered %d.".formatted(code);
      default -> "It answered %d, which is no success.".formatted(code);
    };
  }

  private static String sentence(Throwable failure) {
    String said = String.valueOf(failure.getMessage());
    return switch (failure) {
      case AddressRefused _ -> "Not sent: the address %s.".formatted(said);
      case UnknownHostException _ -> "Nobody knows the host %s.".formatted(said);
      case ConnectTimeoutException _ -> "No connection came about in time: %s.".formatted(said);
      case ConnectException _ -> "No connection came about: %s.".formatted(said);
      case SSLException _ -> "No trusted TLS connection came about: %s.".formatted(said);
      default ->
          "The exchange failed: %s (%s).".formatted(said, failure.getClass().getSimpleName());
    };
  }

  @PreDestroy
  void close() throws IOException {
    threads.shutdownNow();
    http.close();
  }
}

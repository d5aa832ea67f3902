package dev.scene.webhook.post;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.scene.platform.net.FakeNames;
import dev.scene.testing.Receiver;
import dev.scene.webhook.Settings;
import dev.scene.webhook.WebhookConfig;
import dev.scene.webhook.target.Policies;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SenderTest {
  private static final Clock NOON =
      Clock.fixed(Instant.parse("2026-11-21T12:00:00Z"), ZoneOffset.UTC);

  private final FakeNames names = new FakeNames();
  private final Sender sender = sender(Settings.OPEN);

  private Sender sender(WebhookConfig config) {
    return new Sender(config, Policies.of(config, names), NOON);
  }

  @AfterEach
  void close() throws IOException {
    sender.close();
  }

  private static Letter letter(String url) {
    Map<String, String> headers = Map.of("Content-Type", "application/json", "X-A", "1");
    return new Letter(url, headers, headers, "{\"a\":\"ü\"}");
  }

  @Test
  void whatIsSentArrivesAsItIs() {
    try (Receiver receiver = Receiver.open()) {
      Answer answer = sender.send(letter(receiver.url()));

      assertThat(answer.isSuccess()).isTrue();
      assertThat(answer.code()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo("answer 200");
      assertThat(receiver.letters()).hasSize(1);
      Receiver.Letter got = receiver.letters().getFirst();
      assertThat(got.body()).isEqualTo("{\"a\":\"ü\"}");
      assertThat(got.header("x-a")).isEqualTo("1");
      assertThat(got.header("content-type")).isEqualTo("application/json");
      assertThat(got.header("host")).isEqualTo("127.0.0.1:" + receiver.port());
    }
  }

  @Test
  void aRedirectIsAFailureAndNotFollowed() {
    try (Receiver other = Receiver.open();
        Receiver receiver = Receiver.of(Receiver.status(301, "Location", other.url()))) {
      Answer answer = sender.send(letter(receiver.url()));

      assertThat(answer.isSuccess()).isFalse();
      assertThat(answer.code()).isEqualTo(301);
      assertThat(answer.error()).contains("redirects are not followed");
      assertThat(other.letters()).isEmpty();
    }
  }

  @Test
  void retryAfterIsReadAsSecondsAndAsADate() {
    try (Receiver receiver = Receiver.of(Receiver.status(429, "Retry-After", "7"))) {
      assertThat(sender.send(letter(receiver.url())).retryAfter()).isEqualTo(Duration.ofSeconds(7));
      receiver.answering(Receiver.status(503, "Retry-After", "Sat, 21 Nov 2026 12:00:30 GMT"));
      assertThat(sender.send(letter(receiver.url())).retryAfter())
          .isEqualTo(Duration.ofSeconds(30));
      receiver.answering(Receiver.status(503, "Retry-After", "soon"));
      assertThat(sender.send(letter(receiver.url())).retryAfter()).isNull();
    }
  }

  @Test
  void nobodyWaitsForWhoDripsItsAnswer() {
    try (Receiver receiver = Receiver.of(SenderTest::drip)) {
      long began = System.nanoTime();
      Answer answer = sender.send(letter(receiver.url()));

      assertThat(answer.isSuccess()).isFalse();
      assertThat(answer.error()).contains("within 2 s");
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(4));
    }
  }

  private static void drip(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    for (int i = 0; i < 100; i++) {
      exchange.getResponseBody().write('.');
      exchange.getResponseBody().flush();
      LockSupport.parkNanos(Duration.ofMillis(200).toNanos());
    }
  }

  @Test
  void ofAFloodOnlyTheBeginningIsRead() {
    AtomicLong written = new AtomicLong();
    try (Receiver receiver =
        Receiver.of(exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] block = new byte[64 * 1024];
          for (int i = 0; i < 4_000; i++) {
            exchange.getResponseBody().write(block);
            written.addAndGet(block.length);
          }
        })) {
      Answer answer = sender.send(letter(receiver.url()));

      assertThat(answer.error()).isNull();
      assertThat(answer.body()).hasSize(4 * 1024);
      assertThat(written.get()).isLessThan(40_000_000L);
    }
  }

  @Test
  void whoListensAtNoPortIsSaidSo() {
    Receiver gone = Receiver.open();
    gone.close();

    Answer answer = sender.send(letter(gone.url()));

    assertThat(answer.code()).isNull();
    assertThat(answer.error()).contains("No connection came about");
  }

  @Test
  void aNameThatWasReboundIsNotConnectedTo() throws IOException {
    names.leads("rebind.example.com", "127.0.0.1");
    try (Receiver receiver = Receiver.open()) {
      Sender strict = sender(new Settings(true, false, Duration.ofSeconds(2)));

      Answer answer =
          strict.send(letter("http://rebind.example.com:%d/".formatted(receiver.port())));

      assertThat(answer.error()).contains("Not sent").contains("127.0.0.1");
      assertThat(receiver.letters()).isEmpty();
      strict.close();
    }
  }

  @Test
  void theConnectionGoesToTheVeryAddressThatWasJudged() {
    // a second look at the name would lead to where nobody listens
    names.leads("once.example.com", "127.0.0.1", "127.0.0.2");
    try (Receiver receiver = Receiver.open()) {
      Answer answer = sender.send(letter("http://once.example.com:%d/".formatted(receiver.port())));

      assertThat(answer.isSuccess()).isTrue();
      assertThat(receiver.letters().getFirst().header("host"))
          .isEqualTo("once.example.com:" + receiver.port());
    }
  }

  @Test
  void aLiteralAddressIsJudgedToo() throws IOException {
    Sender strict = sender(new Settings(true, false, Duration.ofSeconds(2)));
    try (Receiver receiver = Receiver.open()) {
      Answer answer = strict.send(letter(receiver.url()));

      assertThat(answer.error()).contains("Not sent");
      assertThat(receiver.letters()).isEmpty();
    }
    strict.close();
  }
}

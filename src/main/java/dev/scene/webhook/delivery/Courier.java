package dev.scene.webhook.delivery;

import dev.scene.platform.Problem;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookConfig;
import dev.scene.webhook.post.Answer;
import dev.scene.webhook.post.Letter;
import dev.scene.webhook.post.Sender;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Makes one attempt at a delivery and keeps what came of it, whatever happens.
@ApplicationScoped
class Courier {
  private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

  private final Sender sender;
  private final Letters letters;
  private final Results results;
  private final RetryLadder ladder;
  private final Clock clock;

  Courier(Sender sender, Letters letters, Results results, WebhookConfig config, Clock clock) {
    this.sender = sender;
    this.letters = letters;
    this.results = results;
    this.ladder = new RetryLadder(config.retryDelays());
    this.clock = clock;
  }

  /// What a worker needs to know of an attempt.
  ///
  /// @param rest how long the receiver wants to be left alone
  record Made(boolean success, @Nullable Duration rest) {}

  Made deliver(Webhook webhook, Delivery delivery) {
    Instant started = clock.instant();
    Map<String, String> sent = Map.of();
    Answer answer;
    try {
      Letter letter = letters.of(webhook, delivery, started);
      sent = letter.shown();
      answer = sender.send(letter);
    } catch (Problem e) {
      answer = Answer.failed(0, String.valueOf(e.getMessage()));
    } catch (RuntimeException e) {
      LOG.warn("Delivering {} failed", delivery.id(), e);
      answer = Answer.failed(0, "It could not be sent; the service's log has more.");
    }
    DeliveryAttempt attempt = attempt(delivery, started, sent, answer);
    Duration wait = answer.isSuccess() || answer.isGone() ? null : wait(delivery, answer);
    results.keep(delivery, attempt, wait);
    return new Made(answer.isSuccess(), answer.isSuccess() ? null : answer.retryAfter());
  }

  private static DeliveryAttempt attempt(
      Delivery delivery, Instant started, Map<String, String> sent, Answer answer) {
    return new DeliveryAttempt(
        delivery.id(),
        delivery.attempts() + 1,
        started,
        sent,
        answer.code(),
        answer.millis(),
        answer.body(),
        answer.error());
  }

  private @Nullable Duration wait(Delivery delivery, Answer answer) {
    int left = delivery.budget() - delivery.attempts() - 1;
    int tried = ladder.waits().size() + 1 - left;
    return left <= 0
        ? null
        : ladder.after(tried, answer.retryAfter(), ThreadLocalRandom.current()).orElse(null);
  }
}

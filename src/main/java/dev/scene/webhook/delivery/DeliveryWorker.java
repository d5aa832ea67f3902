package dev.scene.webhook.delivery;

import dev.scene.platform.Pulse;
import dev.scene.platform.SceneConfig;
import dev.scene.webhook.Webhook;
import dev.scene.webhook.WebhookConfig;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Keeps deliveries going: makes them of new events, and keeps a lane for each webhook. What to do
/// is read from the rows, so a restart loses nothing and several nodes share the work.
@ApplicationScoped
public class DeliveryWorker {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /// How much longer than an attempt may take it counts as lost, once it should have begun.
  private static final Duration SLACK = Lane.FRESH.plusSeconds(10);

  private final Fanout fanout;
  private final DeliveryQueue queue;
  private final Upkeep upkeep;
  private final SceneConfig scene;
  private final WebhookConfig config;
  private final Lane.Surroundings around;
  private final Map<UUID, Lane> lanes = new ConcurrentHashMap<>();
  private volatile Map<UUID, Webhook> listening = Map.of();
  private final Pulse pulse = new Pulse("webhooks", EVERY, this::tick);

  DeliveryWorker(
      Fanout fanout,
      DeliveryQueue queue,
      Upkeep upkeep,
      SceneConfig scene,
      WebhookConfig config,
      Route route) {
    this.fanout = fanout;
    this.queue = queue;
    this.upkeep = upkeep;
    this.scene = scene;
    this.config = config;
    this.around = route;
  }

  void start(@Observes StartupEvent event) {
    if (scene.pulses()) {
      // nobody else can be at anything where the database is this process's own
      if (scene.database().url().isEmpty()) {
        queue.handBackAll();
      }
      pulse.start();
    }
  }

  void stop(@Observes ShutdownEvent event) {
    pulse.close();
    lanes.values().forEach(Lane::close);
  }

  /// Says that there may be something to deliver.
  public void wake() {
    pulse.wake();
  }

  /// Passes on what has happened, and starts what is due.
  public void tick() {
    boolean more;
    do {
      more = fanout.passOn();
      look();
    } while (more);
    upkeep.look();
  }

  private void look() {
    listening =
        upkeep.listening().stream().collect(Collectors.toMap(Webhook::id, Function.identity()));
    lanes
        .entrySet()
        .removeIf(it -> !listening.containsKey(it.getKey()) && it.getValue().atWork() == 0);
    listening.keySet().forEach(id -> lanes.computeIfAbsent(id, this::lane).fill());
  }

  private Lane lane(UUID webhook) {
    return new Lane(around, () -> listening.get(webhook), config.concurrency());
  }

  /// How many attempts this node is at.
  public int atWork() {
    return lanes.values().stream().mapToInt(Lane::atWork).sum();
  }

  /// What lanes claim from and deliver with.
  @ApplicationScoped
  static class Route implements Lane.Surroundings {
    private final DeliveryQueue queue;
    private final Courier courier;
    private final Clock clock;
    private final Duration lease;

    Route(DeliveryQueue queue, Courier courier, Clock clock, WebhookConfig config) {
      this.queue = queue;
      this.courier = courier;
      this.clock = clock;
      this.lease = config.timeout().plus(SLACK);
    }

    @Override
    public List<Delivery> claim(Webhook webhook, int most) {
      return queue.claim(webhook.id(), most, lease);
    }

    @Override
    public void handBack(List<Delivery> deliveries) {
      queue.handBack(deliveries);
    }

    @Override
    public Courier.Made deliver(Webhook webhook, Delivery delivery) {
      return courier.deliver(webhook, delivery);
    }

    @Override
    public Instant now() {
      return clock.instant();
    }
  }
}

package dev.scene.faults.harness;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.testing.Receiver;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What arrived at receivers, and how long after it had happened, with the times left out in which
/// no service was there.
public final class Arrivals {
  private static final ObjectMapper JSON = new ObjectMapper();

  private record Outage(long from, long to) {}

  private record Letter(String event, String delivery, long occurred, long arrived) {
    static Letter of(Receiver.Letter letter) {
      try {
        JsonNode body = JSON.readTree(letter.body());
        return new Letter(
            body.path("event_id").asText(),
            body.path("delivery_id").asText(),
            Instant.parse(body.path("occurred_at").asText()).toEpochMilli(),
            letter.at());
      } catch (JsonProcessingException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final List<Outage> outages = new ArrayList<>();
  private long since;

  /// The service is about to be killed.
  public void down() {
    since = System.currentTimeMillis();
  }

  /// It serves again.
  public void up() {
    outages.add(new Outage(since, System.currentTimeMillis()));
  }

  public int kills() {
    return outages.size();
  }

  /// What has arrived at one receiver so far.
  public Summary of(Receiver receiver) {
    return new Summary(receiver.letters().stream().map(Letter::of).toList());
  }

  /// What has arrived at one receiver.
  public final class Summary {
    private final List<Letter> letters;
    private final Map<String, Letter> first = new HashMap<>();

    private Summary(List<Letter> letters) {
      this.letters = letters;
      letters.forEach(letter -> first.putIfAbsent(letter.event(), letter));
    }

    public int letters() {
      return letters.size();
    }

    public Set<String> events() {
      return first.keySet();
    }

    /// How many arrivals were of something that had arrived before.
    public int repeated() {
      return letters.size() - first.size();
    }

    /// Events that arrived under more than one id.
    public Set<String> unstable() {
      Map<String, Set<String>> ids =
          letters.stream()
              .collect(
                  Collectors.groupingBy(
                      Letter::event,
                      Collectors.mapping(Letter::delivery, Collectors.toCollection(HashSet::new))));
      return ids.entrySet().stream()
          .filter(it -> it.getValue().size() > 1)
          .map(Map.Entry::getKey)
          .collect(Collectors.toSet());
    }

    /// The delay in seconds of this share of what was under way while the service was there.
    public double delay(double share) {
      return percentile(first.values().stream().filter(it -> !isCut(it)).toList(), share);
    }

    /// The same of everything.
    public double delayWithKills(double share) {
      return percentile(List.copyOf(first.values()), share);
    }

    private boolean isCut(Letter letter) {
      return outages.stream()
          .anyMatch(it -> letter.occurred() <= it.to() && letter.arrived() >= it.from());
    }

    private static double percentile(List<Letter> of, double share) {
      List<Long> delays = of.stream().map(it -> it.arrived() - it.occurred()).sorted().toList();
      return delays.isEmpty()
          ? 0
          : delays.get(Math.min(delays.size() - 1, (int) (delays.size() * share))) / 1000.0;
    }
  }
}

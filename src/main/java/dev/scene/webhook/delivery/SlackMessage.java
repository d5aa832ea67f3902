package dev.scene.webhook.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.event.outbox.EventType;
import dev.scene.webhook.PublicAddress;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// An event as a message for Slack: a sentence, some facts, the thumbnail, and a button that leads
/// to the viewer.
///
/// Slack fetches pictures itself and refuses messages with one that it can't reach, so there is a
/// thumbnail only where somebody said under which address the service is known.
@ApplicationScoped
class SlackMessage {
  private static final Map<EventType, String> TITLES =
      Map.ofEntries(
          Map.entry(EventType.RUN_QUEUED, "Run queued"),
          Map.entry(EventType.RUN_STARTED, "Run started"),
          Map.entry(EventType.RUN_FINISHED, "Run over"),
          Map.entry(EventType.RUN_COMPLETED, "Run completed"),
          Map.entry(EventType.RUN_FAILED, "Run failed"),
          Map.entry(EventType.RUN_CANCELLED, "Run cancelled"),
          Map.entry(EventType.RUN_THRESHOLD_EVALUATED, "Run held against its threshold"),
          Map.entry(EventType.BASELINE_FINALIZED, "Baseline ready"),
          Map.entry(EventType.TASK_ENQUEUED, "Picture queued"),
          Map.entry(EventType.TASK_STARTED, "Picture started"),
          Map.entry(EventType.TASK_FINISHED, "Picture captured"),
          Map.entry(EventType.TASK_FAILED, "Picture failed"),
          Map.entry(EventType.TASK_CANCELLED, "Picture cancelled"),
          Map.entry(EventType.TASK_RETRY_ENQUEUED, "Picture tried again"),
          Map.entry(EventType.REVIEW_DECIDED, "Review decided"),
          Map.entry(EventType.PING, "Scene can reach this channel"));

  private static final int LONGEST = 2_900;

  private final ObjectMapper json;
  private final PublicAddress address;

  SlackMessage(ObjectMapper json, PublicAddress address) {
    this.json = json;
    this.address = address;
  }

  ObjectNode of(JsonNode payload) {
    String headline = headline(payload);
    ObjectNode message = json.createObjectNode().put("text", headline);
    ArrayNode blocks = message.putArray("blocks");
    ObjectNode section = blocks.addObject().put("type", "section");
    String facts = facts(payload);
    text(
        section.putObject("text"),
        "*%s*%s".formatted(headline, facts.isEmpty() ? "" : "\n" + facts));
    String picture = payload.at("/execution/artifacts/thumbnail_url").asText("");
    if (!picture.isEmpty() && address.isKnown()) {
      section
          .putObject("accessory")
          .put("type", "image")
          .put("image_url", picture)
          .put("alt_text", plain(payload.at("/task/name").asText("Screenshot")));
    }
    button(blocks, payload);
    return message;
  }

  private static void text(ObjectNode part, String words) {
    part.put("type", "mrkdwn").put("text", cut(words));
  }

  private static void button(ArrayNode blocks, JsonNode payload) {
    String viewer = payload.at("/execution/viewer_url").asText("");
    String url = viewer.isEmpty() ? payload.at("/run/viewer_url").asText("") : viewer;
    if (!url.isEmpty()) {
      ObjectNode button =
          blocks.addObject().put("type", "actions").putArray("elements").addObject();
      button.put("type", "button").put("url", url);
      button
          .putObject("text")
          .put("type", "plain_text")
          .put("text", viewer.isEmpty() ? "Open the run" : "Open in the viewer");
    }
  }

  private static String headline(JsonNode payload) {
    String code = payload.path("event").asText();
    String what = EventType.of(code).map(TITLES::get).orElse(code);
    String of =
        named(payload, "/project/name", "/batch/name", "/task/name").stream()
            .collect(Collectors.joining(" › "));
    return of.isEmpty() ? what : "%s: %s".formatted(what, of);
  }

  private static List<String> named(JsonNode payload, String... pointers) {
    List<String> names = new ArrayList<>();
    for (String pointer : pointers) {
      String name = payload.at(pointer).asText("");
      if (!name.isEmpty()) {
        names.add(plain(name));
      }
    }
    return names;
  }

  private static String facts(JsonNode payload) {
    List<String> facts = new ArrayList<>();
    JsonNode execution = payload.path("execution");
    if (execution.isObject()) {
      facts.add(
          "%s, %d × %d"
              .formatted(
                  execution.path("browser").asText(),
                  execution.at("/viewport/width").asInt(),
                  execution.at("/viewport/height").asInt()));
      facts.addAll(named(payload, "/execution/verdict", "/execution/error"));
      percent(facts, execution.at("/stats/percent_changed"), "%s %% changed");
    } else {
      facts.addAll(named(payload, "/run/status", "/run/reason"));
      JsonNode average = payload.at("/run/diff_average");
      percent(facts, average, "%s %% differ on average");
      JsonNode passed = payload.at("/threshold/passed");
      if (passed.isBoolean()) {
        facts.add(passed.booleanValue() ? "within the threshold" : "above the threshold");
      }
    }
    return String.join(" · ", facts);
  }

  private static void percent(List<String> facts, JsonNode number, String sentence) {
    if (number.isNumber()) {
      facts.add(sentence.formatted(String.format(Locale.ROOT, "%.4f", number.doubleValue())));
    }
  }

  // the three characters that Slack reads as markup
  private static String plain(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + " …";
  }
}

package dev.scene.cli.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.cli.client.Session;
import dev.scene.cli.client.Table;
import java.util.List;

/// Prints how a run ended: for people, or as JSON.
final class OutcomeText {
  private static final int MOST_ROWS = 40;

  private OutcomeText() {}

  static void print(Outcome outcome, Session session) {
    List<Shot> shown =
        outcome.shots().stream().filter(shot -> shot.state() != Shot.State.PASSED).toList();
    Table table = new Table("result", "percent", "picture", "link");
    for (Shot shot : shown.subList(0, Math.min(MOST_ROWS, shown.size()))) {
      table.row(
          shot.state().words(),
          shot.state().isFailure() ? "" : Percent.of(shot.percent()),
          shot.what(),
          shot.link());
    }
    if (!table.isEmpty()) {
      table.lines().forEach(session::say);
    }
    if (shown.size() > MOST_ROWS) {
      session.say("and %d more: %s".formatted(shown.size() - MOST_ROWS, outcome.link()));
    }
    shown.stream()
        .filter(shot -> shot.state().isFailure() && !shot.note().isEmpty())
        .limit(MOST_ROWS)
        .forEach(shot -> session.say(shot.what() + ": " + shot.note()));
    outcome.reasons().forEach(session::say);
    session.say(
        "%s: %s, %s"
            .formatted(
                verdict(outcome.verdict(), session.live()), outcome.title(), outcome.link()));
  }

  private static String verdict(Outcome.Verdict verdict, boolean coloured) {
    if (!coloured) {
      return verdict.word();
    }
    int colour =
        switch (verdict) {
          case PASSED -> 32;
          case DIFFERENT -> 33;
          case FAILED -> 31;
        };
    return "\u001b[%dm%s\u001b[0m".formatted(colour, verdict.word());
  }

  static String json(Outcome outcome) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    all.put("verdict", outcome.verdict().word());
    all.put("exit_code", outcome.verdict().exitCode());
    ArrayNode reasons = all.putArray("reasons");
    outcome.reasons().forEach(reasons::add);
    all.put("url", outcome.link());
    all.set("run", outcome.run());
    ArrayNode pictures = all.putArray("pictures");
    outcome.shots().forEach(shot -> pictures.add(json(shot)));
    return all.toPrettyString();
  }

  private static JsonNode json(Shot shot) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("picture", shot.what())
        .put("result", shot.state().words())
        .put("percent", shot.percent())
        .put("note", shot.note())
        .put("seconds", shot.seconds())
        .put("url", shot.link())
        .put("thumbnail_url", shot.thumbnail());
  }
}

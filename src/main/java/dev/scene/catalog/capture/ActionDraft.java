package dev.scene.catalog.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.scene.catalog.capture.ActionShape.Field;
import dev.scene.platform.Checks;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// An [Action] as a user sends it: nothing in it is known to be right.
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ActionDraft(
    @Nullable String type,
    @Nullable String selector,
    @Nullable String value,
    @Nullable String key,
    @Nullable String button,
    @Nullable String state,
    @Nullable String script,
    @Nullable Object args,
    @Nullable Integer timeoutMs,
    @Nullable Integer waitMs,
    @Nullable Integer delayMs) {
  private static final int MOST = 100;
  private static final int LONGEST_SCRIPT = 64 * 1024;
  private static final int LONGEST_VALUE = 10_000;
  private static final int LONGEST_KEY = 100;
  private static final int LONGEST_WAIT = 60_000;
  private static final int LONGEST_DELAY = 5_000;

  /// Checks a whole list, which stands in the field `name`.
  public static void check(
      @Nullable List<@Nullable ActionDraft> actions, String name, Checks checks) {
    List<@Nullable ActionDraft> all = actions == null ? List.of() : actions;
    checks.require(
        all.size() <= MOST,
        name,
        "must have at most %d actions; it has %d".formatted(MOST, all.size()));
    for (int i = 0; i < all.size(); i++) {
      ActionDraft action = all.get(i);
      String path = "%s[%d]".formatted(name, i);
      checks.require(action != null, path, "must be an object with a \"type\"");
      if (action != null) {
        action.check(path, checks);
      }
    }
  }

  /// The actions of a checked list.
  public static List<Action> actions(@Nullable List<@Nullable ActionDraft> checked) {
    List<Action> actions = new ArrayList<>();
    for (ActionDraft draft : checked == null ? List.<@Nullable ActionDraft>of() : checked) {
      if (draft != null) {
        actions.add(draft.toAction());
      }
    }
    return List.copyOf(actions);
  }

  private void check(String path, Checks checks) {
    Optional<Action.Type> known = Action.Type.named(type);
    checks.require(
        known.isPresent(),
        path + ".type",
        type == null
            ? "must say what to do; use " + names()
            : "\"%s\" is not known; use %s".formatted(type, names()));
    known.ifPresent(it -> check(it, path, checks));
  }

  private static String names() {
    return Stream.of(Action.Type.values())
        .map(Action.Type::label)
        .collect(Collectors.joining(", "));
  }

  private void check(Action.Type known, String path, Checks checks) {
    ActionShape shape = ActionShape.of(known);
    Set<Field> given = given();
    for (Field field : Field.values()) {
      String name = path + "." + field.label();
      checks
          .require(
              given.contains(field) || !shape.needed().contains(field),
              name,
              "must %s for \"%s\"".formatted(field.purpose(), known.label()))
          .require(
              !given.contains(field) || shape.used().contains(field),
              name,
              "is not used by \"%s\"; leave it out".formatted(known.label()));
    }
    checkSizes(path, checks);
    checkChoices(shape, path, checks);
  }

  private Set<Field> given() {
    Set<Field> given = EnumSet.noneOf(Field.class);
    note(given, Field.SELECTOR, orNull(selector));
    note(given, Field.VALUE, value);
    note(given, Field.KEY, orNull(key));
    note(given, Field.BUTTON, button);
    note(given, Field.STATE, state);
    note(given, Field.SCRIPT, orNull(script));
    note(given, Field.ARGS, args);
    note(given, Field.TIMEOUT_MS, timeoutMs);
    note(given, Field.WAIT_MS, waitMs);
    note(given, Field.DELAY_MS, delayMs);
    return given;
  }

  private static void note(Set<Field> given, Field field, @Nullable Object value) {
    if (value != null) {
      given.add(field);
    }
  }

  private static @Nullable String orNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private void checkSizes(String path, Checks checks) {
    checks
        .atMost(selector, path + ".selector", Selectors.LONGEST)
        .atMost(value, path + ".value", LONGEST_VALUE)
        .atMost(key, path + ".key", LONGEST_KEY)
        .atMost(script, path + ".script", LONGEST_SCRIPT)
        .within(timeoutMs, path + ".timeout_ms", 1, LONGEST_WAIT)
        .within(waitMs, path + ".wait_ms", 0, LONGEST_WAIT)
        .within(delayMs, path + ".delay_ms", 0, LONGEST_DELAY);
  }

  private void checkChoices(ActionShape shape, String path, Checks checks) {
    boolean takesButton = shape.used().contains(Field.BUTTON);
    checks
        .require(
            !takesButton || button == null || Action.Button.named(button).isPresent(),
            path + ".button",
            "must be left, right or middle; \"%s\" is not known".formatted(button))
        .require(
            shape.states().isEmpty() || state == null || shape.states().contains(lower(state)),
            path + ".state",
            "must be one of %s; \"%s\" is not known"
                .formatted(String.join(", ", shape.states()), state));
  }

  private Action toAction() {
    Action.Type known = Action.Type.named(type).orElseThrow();
    List<String> states = ActionShape.of(known).states();
    return new Action(
        known,
        selector,
        value,
        key,
        Optional.ofNullable(button).flatMap(Action.Button::named).orElse(null),
        state == null ? states.stream().findFirst().orElse(null) : lower(state),
        script,
        args,
        timeoutMs,
        waitMs,
        delayMs);
  }

  private static String lower(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }
}

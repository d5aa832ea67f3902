package dev.scene.catalog.capture;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which fields a type of action uses.
///
/// @param needed must be there
/// @param used all that may be there
/// @param states what can be waited for, the usual one first; empty where nothing is
record ActionShape(Set<Field> needed, Set<Field> used, List<String> states) {
  private static final Map<Action.Type, ActionShape> SHAPES = shapes();

  static ActionShape of(Action.Type type) {
    return Objects.requireNonNull(SHAPES.get(type), "every type has a shape");
  }

  private static Map<Action.Type, ActionShape> shapes() {
    ActionShape element = needs(Field.SELECTOR).with(Field.TIMEOUT_MS);
    ActionShape click = element.with(Field.BUTTON).with(Field.DELAY_MS);
    Map<Action.Type, ActionShape> shapes = new EnumMap<>(Action.Type.class);
    for (Action.Type type :
        List.of(
            Action.Type.HOVER,
            Action.Type.FOCUS,
            Action.Type.CHECK,
            Action.Type.UNCHECK,
            Action.Type.REMOVE,
            Action.Type.SCROLL_INTO_VIEW)) {
      shapes.put(type, element);
    }
    shapes.put(Action.Type.CLICK, click);
    shapes.put(Action.Type.DOUBLE_CLICK, click);
    shapes.put(Action.Type.FILL, needs(Field.SELECTOR, Field.VALUE).with(Field.TIMEOUT_MS));
    shapes.put(
        Action.Type.TYPE,
        needs(Field.SELECTOR, Field.VALUE).with(Field.DELAY_MS).with(Field.TIMEOUT_MS));
    shapes.put(
        Action.Type.PRESS,
        needs(Field.KEY).with(Field.SELECTOR).with(Field.DELAY_MS).with(Field.TIMEOUT_MS));
    shapes.put(
        Action.Type.SET_ATTRIBUTE,
        needs(Field.SELECTOR, Field.KEY, Field.VALUE).with(Field.TIMEOUT_MS));
    shapes.put(
        Action.Type.WAIT_FOR_SELECTOR,
        element.waiting("visible", "hidden", "attached", "detached"));
    shapes.put(
        Action.Type.WAIT_FOR_LOAD_STATE,
        needs().with(Field.TIMEOUT_MS).waiting("load", "domcontentloaded", "networkidle"));
    shapes.put(Action.Type.WAIT, needs(Field.WAIT_MS));
    shapes.put(Action.Type.DISABLE_ANIMATIONS, needs());
    shapes.put(Action.Type.EVALUATE, needs(Field.SCRIPT).with(Field.ARGS).with(Field.TIMEOUT_MS));
    return shapes;
  }

  private static ActionShape needs(Field... fields) {
    Set<Field> needed = Set.of(fields);
    return new ActionShape(needed, needed, List.of());
  }

  private ActionShape with(Field field) {
    Set<Field> more = EnumSet.of(field);
    more.addAll(used);
    return new ActionShape(needed, more, states);
  }

  private ActionShape waiting(String... usualFirst) {
    return new ActionShape(needed, with(Field.STATE).used, List.of(usualFirst));
  }

  /// The fields beside the type.
  enum Field {
    SELECTOR("name an element"),
    VALUE("be there (it may be empty)"), // an empty one clears a field
    KEY("name a key or an attribute"),
    BUTTON("name a button"),
    STATE("name a state"),
    SCRIPT("be a script"),
    ARGS("be there"),
    TIMEOUT_MS("be a time in ms"),
    WAIT_MS("say how long, in ms,"),
    DELAY_MS("be a time in ms");

    private final String purpose;

    Field(String purpose) {
      this.purpose = purpose;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What is missing without it, as the middle of a sentence.
    String purpose() {
      return purpose;
    }
  }
}

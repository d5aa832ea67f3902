package dev.scene.catalog.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One step in a page, told by its fields instead of a script; each type needs some of them.
///
/// @param selector which element, in Playwright's notation
/// @param value what is filled in, typed, or set as the attribute `key`
/// @param key the key to press, or the attribute to set
/// @param state what is waited for: of an element or of the page
/// @param script what `EVALUATE` runs, with `args` as its argument
/// @param timeoutMs how long it may take; without it the usual time for an action
/// @param waitMs how long `WAIT` waits
/// @param delayMs between two keys, or between pressing and releasing
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Action(
    Type type,
    @Nullable String selector,
    @Nullable String value,
    @Nullable String key,
    @Nullable Button button,
    @Nullable String state,
    @Nullable String script,
    @Nullable Object args,
    @Nullable Integer timeoutMs,
    @Nullable Integer waitMs,
    @Nullable Integer delayMs) {

  /// The fields beside the type.
  enum Field {
    SELECTOR("name an element", draft -> text(draft.selector())),
    // an empty one clears a field
    VALUE("be there (it may be empty)", ActionDraft::value),
    KEY("name a key or an attribute", draft -> text(draft.key())),
    BUTTON("name a button", ActionDraft::button),
    STATE("name a state", ActionDraft::state),
    SCRIPT("be a script", draft -> text(draft.script())),
    ARGS("be there", ActionDraft::args),
    TIMEOUT_MS("be a time in ms", ActionDraft::timeoutMs),
    WAIT_MS("say how long, in ms,", ActionDraft::waitMs),
    DELAY_MS("be a time in ms", ActionDraft::delayMs);

    private final String purpose;
    private final Function<ActionDraft, @Nullable Object> value;

    Field(String purpose, Function<ActionDraft, @Nullable Object> value) {
      this.purpose = purpose;
      this.value = value;
    }

    String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// What is missing without it, as the middle of a sentence.
    String purpose() {
      return purpose;
    }

    boolean isIn(ActionDraft draft) {
      return value.apply(draft) != null;
    }

    private static @Nullable Object text(@Nullable String text) {
      return text == null || text.isBlank() ? null : text;
    }
  }

  /// What can be done, with the fields that it needs and those that it may have besides.
  public enum Type {
    CLICK(Set.of(Field.SELECTOR), Field.BUTTON, Field.DELAY_MS, Field.TIMEOUT_MS),
    DOUBLE_CLICK(Set.of(Field.SELECTOR), Field.BUTTON, Field.DELAY_MS, Field.TIMEOUT_MS),
    HOVER(Set.of(Field.SELECTOR), Field.TIMEOUT_MS),
    FOCUS(Set.of(Field.SELECTOR), Field.TIMEOUT_MS),
    CHECK(Set.of(Field.SELECTOR), Field.TIMEOUT_MS),
    UNCHECK(Set.of(Field.SELECTOR), Field.TIMEOUT_MS),
    FILL(Set.of(Field.SELECTOR, Field.VALUE), Field.TIMEOUT_MS),
    TYPE(Set.of(Field.SELECTOR, Field.VALUE), Field.DELAY_MS, Field.TIMEOUT_MS),
    PRESS(Set.of(Field.KEY), Field.SELECTOR, Field.DELAY_MS, Field.TIMEOUT_MS),
    SET_ATTRIBUTE(Set.of(Field.SELECTOR, Field.KEY, Field.VALUE), Field.TIMEOUT_MS),
    REMOVE(Set.of(Field.SELECTOR), Field.TIMEOUT_MS),
    WAIT_FOR_SELECTOR(Set.of(Field.SELECTOR), Field.STATE, Field.TIMEOUT_MS),
    WAIT_FOR_LOAD_STATE(Set.of(), Field.STATE, Field.TIMEOUT_MS),
    WAIT(Set.of(Field.WAIT_MS)),
    DISABLE_ANIMATIONS(Set.of()),
    EVALUATE(Set.of(Field.SCRIPT), Field.ARGS, Field.TIMEOUT_MS),
    SCROLL_INTO_VIEW(Set.of(Field.SELECTOR), Field.TIMEOUT_MS);

    private final Set<Field> needed;
    private final Set<Field> taken;

    Type(Set<Field> needed, Field... others) {
      this.needed = needed;
      Set<Field> all = EnumSet.noneOf(Field.class);
      all.addAll(needed);
      all.addAll(List.of(others));
      this.taken = all;
    }

    boolean needs(Field field) {
      return needed.contains(field);
    }

    boolean takes(Field field) {
      return taken.contains(field);
    }

    /// The states that can be waited for, the usual one first; none where nothing is waited for.
    List<String> states() {
      return switch (this) {
        case WAIT_FOR_SELECTOR -> List.of("visible", "hidden", "attached", "detached");
        case WAIT_FOR_LOAD_STATE -> List.of("load", "domcontentloaded", "networkidle");
        case CLICK,
            DOUBLE_CLICK,
            HOVER,
            FOCUS,
            CHECK,
            UNCHECK,
            FILL,
            TYPE,
            PRESS,
            SET_ATTRIBUTE,
            REMOVE,
            WAIT,
            DISABLE_ANIMATIONS,
            EVALUATE,
            SCROLL_INTO_VIEW ->
            List.of();
      };
    }

    /// As it is written in a message.
    public String label() {
      return name().toLowerCase(Locale.ROOT);
    }

    /// The type of that name; `dblclick`, as scripts call it, is `double_click`.
    static Optional<Type> named(@Nullable String name) {
      String wanted = name == null ? "" : name.strip();
      return wanted.equalsIgnoreCase("dblclick")
          ? Optional.of(DOUBLE_CLICK)
          : Stream.of(values()).filter(type -> type.name().equalsIgnoreCase(wanted)).findFirst();
    }
  }

  public enum Button {
    LEFT,
    RIGHT,
    MIDDLE;

    static Optional<Button> named(String name) {
      return Stream.of(values())
          .filter(button -> button.name().equalsIgnoreCase(name.strip()))
          .findFirst();
    }
  }
}

package dev.scene.catalog.capture;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One step in a page, told by its fields instead of a script; each type needs some of them, see
/// [ActionShape].
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

  public enum Type {
    CLICK,
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
    WAIT_FOR_SELECTOR,
    WAIT_FOR_LOAD_STATE,
    WAIT,
    DISABLE_ANIMATIONS,
    EVALUATE,
    SCROLL_INTO_VIEW;

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

package dev.scene.runner.capture;

import com.microsoft.playwright.Keyboard;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.MouseButton;
import com.microsoft.playwright.options.WaitForSelectorState;
import dev.scene.runner.service.Messages.Action;
import dev.scene.runner.setup.Engine;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What each type of action does; of several elements that match, it is done to the first.
final class Deeds {
  private static final List<String> TYPES =
      List.of(
          ("click double_click hover focus check uncheck fill type press set_attribute remove"
                  + " wait_for_selector wait_for_load_state wait disable_animations evaluate"
                  + " scroll_into_view")
              .split(" ", -1));

  private final Page page;
  private final Scripts scripts;
  private final Hush hush;

  Deeds(Page page, Scripts scripts, Hush hush) {
    this.page = page;
    this.scripts = scripts;
    this.hush = hush;
  }

  /// @throws IllegalArgumentException when the type is unknown, or a field that it needs is missing
  void perform(String place, Action action, int timeoutMs) {
    requireKnown(action);
    switch (action.type()) {
      case "wait" -> page.waitForTimeout(Objects.requireNonNullElse(action.waitMs(), 0));
      case "wait_for_load_state" ->
          page.waitForLoadState(
              LoadState.valueOf(upper(action.state(), "load")),
              new Page.WaitForLoadStateOptions().setTimeout(timeoutMs));
      case "disable_animations" -> hush.stopAnimations(page);
      case "evaluate" ->
          scripts.evaluate(place, Actions.need(action.script(), "script", action), action.args());
      case "press" -> press(action, timeoutMs);
      default -> toElement(action, timeoutMs);
    }
  }

  private static void requireKnown(Action action) {
    if (TYPES.contains(action.type())) return;
    throw new IllegalArgumentException(
        "there is no such type of action. Choose one of %s.".formatted(String.join(", ", TYPES)));
  }

  private void toElement(Action action, int timeoutMs) {
    Locator all = page.locator(Actions.need(action.selector(), "selector", action));
    switch (action.type()) {
      case "click", "double_click", "hover", "check", "uncheck" ->
          withPointer(all.first(), action, timeoutMs);
      case "fill", "type", "focus" -> withKeys(all.first(), action, timeoutMs);
      default -> withScript(all, action, timeoutMs);
    }
  }

  private static void withPointer(Locator element, Action action, int timeoutMs) {
    int delay = Objects.requireNonNullElse(action.delayMs(), 0);
    MouseButton button = MouseButton.valueOf(upper(action.button(), "left"));
    switch (action.type()) {
      case "click" ->
          element.click(
              new Locator.ClickOptions().setButton(button).setDelay(delay).setTimeout(timeoutMs));
      case "double_click" -> doubleClick(element, button, delay, timeoutMs);
      case "hover" -> element.hover(new Locator.HoverOptions().setTimeout(timeoutMs));
      case "check" -> element.check(new Locator.CheckOptions().setTimeout(timeoutMs));
      default -> element.uncheck(new Locator.UncheckOptions().setTimeout(timeoutMs));
    }
  }

  // to a Firefox that is driven from outside two clicks never are a double click
  private static void doubleClick(Locator element, MouseButton button, int delay, int timeoutMs) {
    if (!Engine.named(element.page().context().browser().browserType().name())
        .equals(Engine.FIREFOX)) {
      element.dblclick(
          new Locator.DblclickOptions().setButton(button).setDelay(delay).setTimeout(timeoutMs));
      return;
    }
    for (int clicks = 0; clicks < 2; clicks++) {
      element.click(
          new Locator.ClickOptions().setButton(button).setDelay(delay).setTimeout(timeoutMs));
    }
    element.dispatchEvent("dblclick");
  }

  private static void withKeys(Locator element, Action action, int timeoutMs) {
    switch (action.type()) {
      case "fill" ->
          element.fill(
              Actions.need(action.value(), "value", action),
              new Locator.FillOptions().setTimeout(timeoutMs));
      case "type" ->
          element.pressSequentially(
              Actions.need(action.value(), "value", action),
              new Locator.PressSequentiallyOptions()
                  .setDelay(Objects.requireNonNullElse(action.delayMs(), 0))
                  .setTimeout(timeoutMs));
      default -> element.focus(new Locator.FocusOptions().setTimeout(timeoutMs));
    }
  }

  private static void withScript(Locator all, Action action, int timeoutMs) {
    Locator element = all.first();
    switch (action.type()) {
      case "set_attribute" ->
          element.evaluate(
              "(element, [name, value]) => element.setAttribute(name, value)",
              List.of(
                  Actions.need(action.key(), "key", action),
                  Objects.requireNonNullElse(action.value(), "")),
              new Locator.EvaluateOptions().setTimeout(timeoutMs));
      case "remove" -> {
        await(element, WaitForSelectorState.ATTACHED, timeoutMs);
        all.evaluateAll("elements => elements.forEach(element => element.remove())");
      }
      case "wait_for_selector" ->
          await(element, WaitForSelectorState.valueOf(upper(action.state(), "visible")), timeoutMs);
      default ->
          element.scrollIntoViewIfNeeded(
              new Locator.ScrollIntoViewIfNeededOptions().setTimeout(timeoutMs));
    }
  }

  private static void await(Locator element, WaitForSelectorState state, int timeoutMs) {
    element.waitFor(new Locator.WaitForOptions().setState(state).setTimeout(timeoutMs));
  }

  private void press(Action action, int timeoutMs) {
    String key = Actions.need(action.key(), "key", action);
    int delay = Objects.requireNonNullElse(action.delayMs(), 0);
    if (action.selector() == null) {
      page.keyboard().press(key, new Keyboard.PressOptions().setDelay(delay));
    } else {
      page.locator(action.selector())
          .first()
          .press(key, new Locator.PressOptions().setDelay(delay).setTimeout(timeoutMs));
    }
  }

  private static String upper(@Nullable String value, String otherwise) {
    return (value == null ? otherwise : value).toUpperCase(Locale.ROOT);
  }
}

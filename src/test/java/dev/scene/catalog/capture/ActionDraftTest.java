package dev.scene.catalog.capture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.Checks;
import dev.scene.platform.JsonFormat;
import dev.scene.platform.Problem;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionDraftTest {
  private static final ObjectMapper JSON = json();

  private static ObjectMapper json() {
    ObjectMapper json = new ObjectMapper();
    new JsonFormat().customize(json);
    return json;
  }

  private static List<@Nullable ActionDraft> sent(String actions) throws JsonProcessingException {
    return JSON.readValue("[" + actions.replace('\'', '"') + "]", new TypeReference<>() {});
  }

  private static List<String> faults(List<@Nullable ActionDraft> actions) {
    Checks checks = new Checks();
    ActionDraft.check(actions, "task_actions", checks);
    return checks.broken().stream()
        .map((Problem.Field fault) -> fault.field() + " " + fault.message())
        .toList();
  }

  private static List<@Nullable ActionDraft> copies(int times, @Nullable ActionDraft action) {
    return Collections.nCopies(times, action);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': 'click', 'selector': '#a', 'button': 'Right', 'delay_ms': 10, 'timeout_ms': 500}",
        "{'type': 'DblClick', 'selector': '#a'}",
        "{'type': 'double_click', 'selector': '#a'}",
        "{'type': 'hover', 'selector': '#a'}",
        "{'type': 'focus', 'selector': '#a'}",
        "{'type': 'check', 'selector': '#a'}",
        "{'type': 'uncheck', 'selector': '#a'}",
        "{'type': 'fill', 'selector': '#a', 'value': ''}",
        "{'type': 'type', 'selector': '#a', 'value': 'x', 'delay_ms': 5000}",
        "{'type': 'press', 'key': 'Enter'}",
        "{'type': 'press', 'key': 'Enter', 'selector': '#a'}",
        "{'type': 'set_attribute', 'selector': '#a', 'key': 'open', 'value': ''}",
        "{'type': 'remove', 'selector': '#a'}",
        "{'type': 'wait_for_selector', 'selector': '#a', 'state': 'Detached'}",
        "{'type': 'wait_for_load_state', 'state': 'networkidle'}",
        "{'type': 'wait', 'wait_ms': 60000}",
        "{'type': 'disable_animations'}",
        "{'type': 'evaluate', 'script': 'a => a.b', 'args': {'b': [1, null]}}",
        "{'type': 'scroll_into_view', 'selector': '#a'}"
      })
  void everyTypeIsTakenWithWhatItUses(String action) throws JsonProcessingException {
    List<@Nullable ActionDraft> sent = sent(action);

    assertThat(faults(sent)).isEmpty();
    assertThat(ActionDraft.actions(sent)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{'type': 'click'} | task_actions[0].selector must name an element for \"click\"",
        "{'type': 'hover', 'selector': ' '} | task_actions[0].selector must name an element",
        "{'type': 'fill', 'selector': 'a'} | task_actions[0].value must be there (it may be empty)",
        "{'type': 'press'} | task_actions[0].key must name a key or an attribute for \"press\"",
        "{'type': 'wait'} | task_actions[0].wait_ms must say how long, in ms, for \"wait\"",
        "{'type': 'evaluate', 'script': ''} | task_actions[0].script must be a script",
        "{'type': 'wait', 'wait_ms': 1, 'selector': 'a'} | task_actions[0].selector is not used by \"wait\"",
        "{'type': 'click', 'selector': 'a', 'value': 'x'} | task_actions[0].value is not used by \"click\"",
        "{'type': 'disable_animations', 'timeout_ms': 1} | task_actions[0].timeout_ms is not used by",
        "{'type': 'wait', 'wait_ms': 60001} | task_actions[0].wait_ms must lie between 0 and 60000",
        "{'type': 'wait', 'wait_ms': -1} | task_actions[0].wait_ms must lie between 0 and 60000",
        "{'type': 'focus', 'selector': 'a', 'timeout_ms': 0} | task_actions[0].timeout_ms must lie between 1",
        "{'type': 'click', 'selector': 'a', 'button': 'top'} | task_actions[0].button must be left, right or middle",
        "{'type': 'wait_for_selector', 'selector': 'a', 'state': 'load'} | task_actions[0].state must be one of visible, hidden",
        "{'type': 'wait_for_load_state', 'state': 'visible'} | task_actions[0].state must be one of load,",
        "{'type': 'clik', 'selector': 'a'} | task_actions[0].type \"clik\" is not known; use click, double_click",
        "{'selector': 'a'} | task_actions[0].type must say what to do; use click",
        "null | task_actions[0] must be an object with a \"type\""
      })
  void aFaultNamesTheActionAndTheField(String action, String fault) throws JsonProcessingException {
    assertThat(faults(sent(action))).singleElement().asString().startsWith(fault.strip());
  }

  @Test
  void theFaultsOfAllActionsAreNamedAtOnce() throws JsonProcessingException {
    List<@Nullable ActionDraft> sent =
        sent(
            "{'type': 'click'}, {'type': 'wait', 'wait_ms': 5}, {'type': 'nap'}, {'type': 'press'}");

    assertThat(faults(sent))
        .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
        .containsExactly("task_actions[0].selector", "task_actions[2].type", "task_actions[3].key");
  }

  @Test
  void aHundredActionsAreTakenAndNoMore() throws JsonProcessingException {
    @Nullable ActionDraft wait = sent("{'type': 'wait', 'wait_ms': 1}").getFirst();

    assertThat(faults(copies(100, wait))).isEmpty();
    assertThat(faults(copies(101, wait)))
        .containsExactly("task_actions must have at most 100 actions; it has 101");
  }

  @Test
  void aScriptHasAtMost64Kilobytes() throws JsonProcessingException {
    String longest = "x".repeat(64 * 1024);

    assertThat(faults(sent("{'type': 'evaluate', 'script': '%s'}".formatted(longest)))).isEmpty();
    assertThat(faults(sent("{'type': 'evaluate', 'script': '%sx'}".formatted(longest))))
        .containsExactly("task_actions[0].script must have at most 65536 characters");
  }

  @Test
  void whatIsWaitedForHasAUsualState() throws JsonProcessingException {
    List<Action> actions =
        ActionDraft.actions(
            sent(
                "{'type': 'wait_for_selector', 'selector': 'a'}, {'type': 'wait_for_load_state'}"));

    assertThat(actions).extracting(Action::state).containsExactly("visible", "load");
  }

  @Test
  void anActionIsWrittenWithoutWhatItDoesNotHave() throws JsonProcessingException {
    Action action = ActionDraft.actions(sent("{'type': 'dblclick', 'selector': '#a'}")).getFirst();

    assertThat(JSON.readTree(JSON.writeValueAsString(action)))
        .isEqualTo(JSON.valueToTree(Map.of("type", "double_click", "selector", "#a")));
  }
}

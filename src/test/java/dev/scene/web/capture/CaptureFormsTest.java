package dev.scene.web.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.JsonFormat;
import dev.scene.platform.Problem;
import dev.scene.web.Faults;
import dev.scene.web.Sent;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaptureFormsTest {
  private final MultivaluedHashMap<String, String> form = new MultivaluedHashMap<>();
  private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
  private final CaptureForms forms = new CaptureForms(json);

  CaptureFormsTest() {
    new JsonFormat().customize(json);
  }

  private TypedCapture typed() {
    return TypedCapture.of(new Sent(form));
  }

  private void header(String name, String value, boolean stored) {
    form.add("capture.session.headers.name", name);
    form.add("capture.session.headers.value", value);
    form.add("capture.session.headers.stored", stored ? "true" : "");
  }

  @Test
  void anEmptyFormInheritsEverything() {
    header("", "", false);
    assertThat(forms.rules(typed())).isEqualTo(CaptureRules.INHERITED);
  }

  @Test
  void whatWasTypedComesBackFromWhatIsStored() {
    form.add("capture.device.scale_factor", "2");
    form.add("capture.device.color_scheme", "dark");
    form.add("capture.loading.auto_scroll", "false");
    form.add("capture.session.fixed_time", "2026-01-02T03:04:05Z");
    form.add("capture.quiet.hide_selectors", ".chat\n\n .clock ");
    TypedCapture back = forms.stored(forms.rules(typed()));
    assertThat(back.texts())
        .containsEntry("capture.device.scale_factor", "2")
        .containsEntry("capture.device.color_scheme", "dark")
        .containsEntry("capture.loading.auto_scroll", "false")
        .containsEntry("capture.session.fixed_time", "2026-01-02T03:04:05Z")
        .containsEntry("capture.quiet.hide_selectors", ".chat\n.clock")
        .containsEntry("capture.shot.mask_selectors", "");
  }

  @Test
  void anEmptyValueKeepsTheStoredOneAndAnEmptiedRowIsGone() {
    header("X-Kept", "", true);
    header("", "", true);
    header("X-New", "value", false);
    assertThat(Sending.of(typed()).at("/session/headers"))
        .hasToString("{\"X-Kept\":\"***\",\"X-New\":\"value\"}");
  }

  @Test
  void aStoredSecretStaysUntilItIsTakenAway() {
    form.add("capture.session.storage_state", "");
    form.add("capture.session.storage_state.stored", "true");
    assertThat(Sending.of(typed()).at("/session/storage_state").asText()).isEqualTo("***");
    form.add("capture.session.storage_state.remove", "true");
    assertThat(Sending.of(typed()).at("/session/storage_state").isMissingNode()).isTrue();
  }

  @Test
  void secretsAreStoredButNotShown() {
    header("X-Token", "never shown", false);
    TypedCapture stored = forms.stored(forms.rules(typed()));
    assertThat(stored.toString()).contains("X-Token").doesNotContain("never shown");
  }

  @Test
  void everythingThatCanNotBeReadIsNamedAtOnce() {
    form.add("capture.loading.wait_ms", "soon");
    form.add("capture.session.fixed_time", "yesterday");
    header("X-A", "1", false);
    header("X-A", "2", false);
    assertThatThrownBy(() -> forms.rules(typed()))
        .isInstanceOfSatisfying(
            Problem.class,
            problem ->
                assertThat(problem.fields())
                    .extracting(Problem.Field::field)
                    .containsExactlyInAnyOrder(
                        "capture.loading.wait_ms",
                        "capture.session.fixed_time",
                        "capture.session.headers"));
  }

  @Test
  void theNearestLevelIsInheritedAndListsAddUp() {
    form.add("capture.device.locale", "de-CH");
    form.add("capture.quiet.hide_selectors", ".chat");
    CaptureRules page = forms.rules(typed());
    form.putSingle("capture.device.locale", "en-US");
    form.putSingle("capture.quiet.hide_selectors", ".clock");
    LinkedHashMap<String, CaptureRules> levels = new LinkedHashMap<>();
    levels.put("page", page);
    levels.put("project", forms.rules(typed()));

    Choices choices = forms.choices(TypedCapture.BLANK, levels, Faults.NONE);

    assertThat(inherited(choices, "capture.device.locale")).isEqualTo("Inherited: de-CH (page)");
    assertThat(inherited(choices, "capture.quiet.hide_selectors"))
        .isEqualTo("Inherited and added: .chat (page); .clock (project)");
    assertThat(inherited(choices, "capture.session.random_seed"))
        .isEqualTo("Inherited: not seeded");
  }

  @Test
  void everySettingHasAField() {
    List<String> asked = Fields.all().map(field -> field.group() + "." + field.name()).toList();
    json.valueToTree(CaptureRules.INHERITED)
        .properties()
        .forEach(group ->
            group
                .getValue()
                .fieldNames()
                .forEachRemaining(name -> assertThat(asked).contains(group.getKey() + "." + name)));
    assertThat(asked).doesNotHaveDuplicates();
  }

  private static String inherited(Choices choices, String path) {
    return choices.groups().stream()
        .flatMap(group -> group.entries().stream())
        .filter(entry -> entry.path().equals(path))
        .findFirst()
        .orElseThrow()
        .inherited();
  }
}

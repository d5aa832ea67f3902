package dev.scene.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.platform.Problem;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TaskDraftTest {
  private static final UUID PAGE = UUID.fromString("0199b1c2-d3e4-7a10-8b20-0c30d40e50f6");

  private static TaskDraft draft(
      @Nullable List<@Nullable String> browsers,
      @Nullable List<@Nullable Viewport> viewports,
      @Nullable String policy,
      PixelRules rules) {
    return new TaskDraft(
        PAGE,
        "Pricing",
        null,
        null,
        browsers,
        viewports,
        policy,
        rules.pixelThreshold(),
        rules.pixelTolerance(),
        rules.ignoreAntiAliasing(),
        rules.ignoreNoise(),
        rules.alignRows(),
        rules.ignoreRegions(),
        null,
        null);
  }

  private static TaskDraft draft(
      @Nullable List<@Nullable String> browsers, @Nullable List<@Nullable Viewport> viewports) {
    return draft(browsers, viewports, null, PixelRules.INHERITED);
  }

  private static TaskDraft in(@Nullable String... browsers) {
    return draft(Arrays.asList(browsers), List.of(new Viewport(1280, 800)));
  }

  private static TaskDraft at(@Nullable Viewport... viewports) {
    return draft(List.of("chromium"), Arrays.asList(viewports));
  }

  private static TaskDraft policy(String policy) {
    return draft(List.of("chromium"), sizes(), policy, PixelRules.INHERITED);
  }

  private static List<@Nullable Viewport> sizes() {
    return List.of(new Viewport(1280, 800));
  }

  private static List<Problem.Field> broken(TaskDraft draft) {
    try {
      draft.check(Optional.empty()).orRefuse();
      return List.of();
    } catch (Problem problem) {
      assertThat(problem.kind()).isEqualTo(Problem.Kind.INVALID);
      return problem.fields();
    }
  }

  private static void assertRefused(TaskDraft draft, String field, String rule) {
    assertThat(broken(draft))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.field()).isEqualTo(field);
          assertThat(fault.message()).contains(rule);
        });
  }

  @ParameterizedTest
  @CsvSource({"200, 200", "8000, 8000", "200, 8000", "1280, 800"})
  void viewportsWithinTheLimitsAreTaken(int width, int height) {
    assertThat(broken(at(new Viewport(width, height)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"199, 200", "200, 199", "8001, 8000", "8000, 8001", "0, 0", "-1280, 800"})
  void viewportsOutsideOfThemAreRefused(int width, int height) {
    assertRefused(at(new Viewport(width, height)), "viewports[0]", "between 200 and 8000 pixels");
  }

  @Test
  void theFaultNamesTheViewportThatHasIt() {
    assertRefused(
        at(new Viewport(1280, 800), new Viewport(1, 800)), "viewports[1]", "1×800 has not");
  }

  @ParameterizedTest
  @ValueSource(strings = {"chromium", "firefox", "webkit", "Chromium", "WEBKIT"})
  void theThreeBrowsersAreKnown(String browser) {
    assertThat(broken(in(browser))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"chrome", "safari", "", " chromium", "chromium,firefox"})
  void otherBrowsersAreNot(String browser) {
    assertRefused(in(browser), "browsers[0]", "\"" + browser + "\" is not known");
  }

  @Test
  void aMissingBrowserOrViewportInTheListIsAFaultOfItsPlace() {
    assertRefused(in("chromium", null), "browsers[1]", "is not known");
    assertRefused(at(new Viewport(640, 480), null), "viewports[1]", "has not");
  }

  @Test
  void anEmptyMatrixIsRefusedOnBothSides() {
    assertThat(broken(draft(List.of(), List.of())))
        .extracting(Problem.Field::field)
        .containsExactly("browsers", "viewports");
    assertThat(broken(draft(null, null)))
        .extracting(Problem.Field::message)
        .containsExactly("must name at least one browser", "must name at least one viewport");
  }

  @Test
  void aBrowserNamedTwiceIsRefused() {
    assertRefused(in("chromium", "chromium"), "browsers", "must not name a browser twice");
  }

  @Test
  void aBrowserNamedTwiceInOtherLettersIsRefused() {
    assertRefused(in("chromium", "Chromium"), "browsers", "must not name a browser twice");
  }

  @Test
  void aViewportNamedTwiceIsRefused() {
    assertRefused(
        at(new Viewport(640, 480), new Viewport(640, 480)),
        "viewports",
        "must not name a viewport twice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"none", "latest", "", "latest_from_batch:0199b1c2-d3e4-7a10-8b20-0c30d40e50f6"})
  void theThreePoliciesAreKnown(String policy) {
    assertThat(broken(policy(policy))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"newest", "latest_from_batch", "latest_from_batch:", "latest_from_batch:abc"})
  void otherPoliciesAreNot(String policy) {
    assertRefused(policy(policy), "default_baseline_policy", "latest_from_batch:<id>");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    TaskDraft draft =
        new TaskDraft(
            null,
            " ",
            null,
            "x".repeat(65_537),
            List.of("ie6"),
            null,
            "?",
            1.5,
            256,
            null,
            null,
            null,
            List.of(new Box(0, 0, 10, 10), new Box(5, 5, 0, 4)),
            null,
            null);

    assertThat(broken(draft))
        .extracting(Problem.Field::field)
        .containsExactly(
            "page_id",
            "name",
            "task_js",
            "pixel_threshold",
            "pixel_tolerance",
            "ignore_regions[1]",
            "browsers[0]",
            "viewports",
            "default_baseline_policy");
  }

  @Test
  void aNumberThatIsNoneIsRefused() {
    TaskDraft draft =
        draft(
            List.of("webkit"),
            sizes(),
            null,
            new PixelRules(Double.NaN, null, null, null, null, List.of()));

    assertRefused(draft, "pixel_threshold", "must lie between 0 and 1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "NULL", "", "  ", " none "})
  void aScriptThatSaysThatThereIsNoneIsNone(String script) {
    TaskDraft draft =
        new TaskDraft(
            PAGE,
            " Pricing ",
            null,
            script,
            List.of("webkit"),
            sizes(),
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null);

    Task task = draft.toTask(PAGE, PAGE, Optional.empty(), Instant.EPOCH);

    assertThat(task.taskJs()).isNull();
    assertThat(task.name()).isEqualTo("Pricing");
    assertThat(task.defaultBaselinePolicy()).isEqualTo("latest");
    assertThat(task.rules()).isEqualTo(PixelRules.INHERITED);
  }

  @Test
  void aRefusalIsOneProblemThatSaysWhatToDo() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> in("ie6").check(Optional.empty()).orRefuse())
        .withMessageContaining("Change what the fields name");
  }
}

package dev.scene.catalog;

import dev.scene.catalog.capture.ActionDraft;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Checks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A task as a user sends it. What may be missing has a default: baseline policy `latest`; how its
/// pictures are compared and how its page is captured is inherited, see [PixelRules] and
/// [CaptureRules]. A secret that is sent as its mask keeps the stored value. `version` is that of
/// the task as the user saw it, when it matters.
public record TaskDraft(
    @Nullable UUID pageId,
    @Nullable String name,
    @Nullable List<@Nullable ActionDraft> taskActions,
    @Nullable String taskJs,
    @Nullable List<@Nullable String> browsers,
    @Nullable List<@Nullable Viewport> viewports,
    @Nullable String defaultBaselinePolicy,
    @Nullable Double pixelThreshold,
    @Nullable Integer pixelTolerance,
    @Nullable Boolean ignoreAntiAliasing,
    @Nullable Boolean ignoreNoise,
    @Nullable Boolean alignRows,
    @Nullable List<Box> ignoreRegions,
    @Nullable CaptureRules capture,
    @Nullable Integer version)
    implements RuleFields {

  /// A task that captures a page as it opens, as its page and its project say.
  public static TaskDraft plain(
      UUID page,
      String name,
      @Nullable List<@Nullable String> browsers,
      @Nullable List<@Nullable Viewport> viewports) {
    return new TaskDraft(
        page, name, null, null, browsers, viewports, null, null, null, null, null, null, null, null,
        null);
  }

  /// Everything that can be judged without looking further than at the task that was there.
  Checks check(Optional<Task> old) {
    Checks checks =
        new Checks()
            .require(pageId != null, "page_id", "must name a page")
            .text(name, "name", 200)
            .atMost(taskJs, "task_js", Texts.LONGEST_SCRIPT);
    ActionDraft.check(taskActions, "task_actions", checks);
    rules().check(checks);
    checkBrowsers(checks);
    checkViewports(checks);
    CaptureRules.checked(capture, old.map(Task::capture), checks);
    checks.require(
        isPolicy(policy()),
        "default_baseline_policy",
        "must be \"none\", \"latest\" or \"latest_from_batch:<id>\"");
    return checks;
  }

  private void checkBrowsers(Checks checks) {
    List<@Nullable String> asked = browsers == null ? List.of() : browsers;
    checks.require(!asked.isEmpty(), "browsers", "must name at least one browser");
    for (int i = 0; i < asked.size(); i++) {
      checks.require(
          isBrowser(asked.get(i)),
          "browsers[%d]".formatted(i),
          "must be chromium, firefox or webkit; \"%s\" is not known".formatted(asked.get(i)));
    }
    checks.require(
        asked.stream().map(TaskDraft::lower).distinct().count() == asked.size(),
        "browsers",
        "must not name a browser twice");
  }

  // "Chromium" is chromium, and a baseline has one picture for each
  private static String lower(@Nullable String name) {
    return String.valueOf(name).toLowerCase(Locale.ROOT);
  }

  private static boolean isBrowser(@Nullable String name) {
    return Stream.of(Browser.values()).anyMatch(browser -> browser.name().equalsIgnoreCase(name));
  }

  private void checkViewports(Checks checks) {
    List<@Nullable Viewport> asked = viewports == null ? List.of() : viewports;
    checks.require(!asked.isEmpty(), "viewports", "must name at least one viewport");
    for (int i = 0; i < asked.size(); i++) {
      Viewport viewport = asked.get(i);
      checks.require(
          viewport != null && viewport.withinLimits(),
          "viewports[%d]".formatted(i),
          "must have a width and a height between %d and %d pixels; %s has not"
              .formatted(Viewport.SMALLEST, Viewport.LARGEST, viewport));
    }
    checks.require(
        new HashSet<>(asked).size() == asked.size(), "viewports", "must not name a viewport twice");
  }

  private static boolean isPolicy(String text) {
    try {
      BaselinePolicy.parse(text);
      return true;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  private String policy() {
    return defaultBaselinePolicy == null || defaultBaselinePolicy.isBlank()
        ? "latest"
        : defaultBaselinePolicy.strip();
  }

  /// The browsers that are known.
  List<Browser> engines() {
    return (browsers == null ? List.<@Nullable String>of() : browsers)
        .stream()
            .filter(TaskDraft::isBrowser)
            .map(name -> Browser.valueOf(String.valueOf(name).toUpperCase(Locale.ROOT)))
            .toList();
  }

  /// The task that a checked draft describes, in the place of `old` with the secrets that it keeps.
  Task toTask(UUID id, UUID projectId, Optional<Task> old, Instant now) {
    List<Viewport> sizes = new ArrayList<>();
    for (Viewport viewport : Objects.requireNonNull(viewports)) {
      sizes.add(Objects.requireNonNull(viewport));
    }
    return new Task(
        id,
        projectId,
        Objects.requireNonNull(pageId),
        Texts.stripped(name),
        ActionDraft.actions(taskActions),
        Texts.script(taskJs),
        engines(),
        List.copyOf(sizes),
        policy(),
        rules(),
        CaptureRules.checked(capture, old.map(Task::capture), new Checks()),
        old.map(Task::version).orElse(0) + 1,
        old.map(Task::createdAt).orElse(now),
        now);
  }
}

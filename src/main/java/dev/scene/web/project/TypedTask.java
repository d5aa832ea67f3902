package dev.scene.web.project;

import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Viewport;
import dev.scene.catalog.capture.ActionDraft;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Problem;
import dev.scene.web.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The form of a task as it was sent.
record TypedTask(
    String pageId,
    String name,
    String actions,
    String taskJs,
    List<String> browsers,
    List<String> viewports,
    String otherViewports,
    String policy,
    @Nullable Integer version) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})\\s*[x×X*]\\s*(\\d{1,5})");

  static TypedTask blank(UUID page) {
    return new TypedTask(
        page.toString(), "", "", "", List.of("chromium"), List.of("1440x900"), "", "latest", null);
  }

  /// Only what says how much is captured.
  static TypedTask sized(List<String> browsers, List<String> viewports, String others) {
    return new TypedTask("", "", "", "", browsers, viewports, others, "", null);
  }

  static TypedTask of(Sent form) {
    return new TypedTask(
        form.text("page_id"),
        form.text("name"),
        form.text("task_actions"),
        form.text("task_js"),
        form.all("browsers"),
        form.all("viewports"),
        form.text("other_viewports"),
        form.text("default_baseline_policy"),
        form.version());
  }

  static TypedTask of(Task task, String actions) {
    return new TypedTask(
        task.pageId().toString(),
        task.name(),
        actions,
        Objects.requireNonNullElse(task.taskJs(), ""),
        task.browsers().stream().map(browser -> browser.name().toLowerCase(Locale.ROOT)).toList(),
        task.viewports().stream().map(TypedTask::text).toList(),
        "",
        task.defaultBaselinePolicy(),
        task.version());
  }

  static String text(Viewport viewport) {
    return viewport.width() + "x" + viewport.height();
  }

  /// @throws Problem invalid, when a size can't be read
  TaskDraft draft(List<@Nullable ActionDraft> steps, PixelRules rules, CaptureRules capture) {
    return new TaskDraft(
        pageId.isBlank() ? null : UUID.fromString(pageId),
        name,
        steps,
        taskJs,
        new ArrayList<>(browsers),
        new ArrayList<>(sizes()),
        policy,
        rules.pixelThreshold(),
        rules.pixelTolerance(),
        rules.ignoreAntiAliasing(),
        rules.ignoreNoise(),
        rules.alignRows(),
        rules.ignoreRegions(),
        capture,
        version);
  }

  /// All sizes, ticked or written, each once.
  ///
  /// @throws Problem invalid, when one can't be read
  List<Viewport> sizes() {
    List<String> texts = new ArrayList<>(viewports);
    texts.addAll(List.of(otherViewports.split("[,;\\n]|(?<=\\d)\\s+(?=\\d+\\s*[x×X*])")));
    return texts.stream().filter(text -> !text.isBlank()).map(TypedTask::size).distinct().toList();
  }

  private static Viewport size(String text) {
    Matcher size = SIZE.matcher(text.strip());
    if (!size.matches()) {
      throw Problem.invalid(
          "viewports",
          "must be written as width x height, such as 1600x900; \"%s\" is not".formatted(text));
    }
    return new Viewport(Integer.parseInt(size.group(1)), Integer.parseInt(size.group(2)));
  }
}

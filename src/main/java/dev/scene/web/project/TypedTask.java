package dev.scene.web.project;

import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Task;
import dev.scene.catalog.TaskDraft;
import dev.scene.catalog.Viewport;
import dev.scene.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/// The form of a task as it was sent.
public record TypedTask(
    @RestForm("page_id") @Nullable String pageId,
    @RestForm @Nullable String name,
    @RestForm("task_js") @Nullable String taskJs,
    @RestForm @Nullable List<String> browsers,
    @RestForm @Nullable List<String> viewports,
    @RestForm("other_viewports") @Nullable String otherViewports,
    @RestForm("default_baseline_policy") @Nullable String policy) {
  private static final Pattern SIZE = Pattern.compile("(\\d{1,5})\\s*[x×X*]\\s*(\\d{1,5})");

  static TypedTask blank(UUID page) {
    return new TypedTask(
        page.toString(), "", "", List.of("chromium"), List.of("1440x900"), "", "latest");
  }

  static TypedTask of(Task task) {
    return new TypedTask(
        task.pageId().toString(),
        task.name(),
        task.taskJs(),
        task.browsers().stream().map(browser -> browser.name().toLowerCase(Locale.ROOT)).toList(),
        task.viewports().stream().map(TypedTask::text).toList(),
        "",
        task.defaultBaselinePolicy());
  }

  static String text(Viewport viewport) {
    return viewport.width() + "x" + viewport.height();
  }

  /// @throws Problem invalid, when a size can't be read
  TaskDraft draft(PixelRules rules) {
    return new TaskDraft(
        pageId == null || pageId.isBlank() ? null : UUID.fromString(pageId),
        name,
        null,
        taskJs,
        new ArrayList<>(chosenBrowsers()),
        new ArrayList<>(sizes()),
        policy,
        rules.pixelThreshold(),
        rules.pixelTolerance(),
        rules.ignoreAntiAliasing(),
        rules.ignoreNoise(),
        rules.alignRows(),
        rules.ignoreRegions(),
        null);
  }

  List<String> chosenBrowsers() {
    return browsers == null ? List.of() : browsers;
  }

  /// All sizes, ticked or written, each once.
  ///
  /// @throws Problem invalid, when one can't be read
  List<Viewport> sizes() {
    List<String> texts = new ArrayList<>(viewports == null ? List.of() : viewports);
    if (otherViewports != null) {
      texts.addAll(List.of(otherViewports.split("[,;\\n]|(?<=\\d)\\s+(?=\\d+\\s*[x×X*])")));
    }
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

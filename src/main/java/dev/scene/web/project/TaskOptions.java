package dev.scene.web.project;

import dev.scene.catalog.BaselinePolicy;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Browser;
import dev.scene.catalog.Page;
import dev.scene.catalog.Viewport;
import dev.scene.platform.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// What can be chosen in the form of a task, and what is.
record TaskOptions(
    List<Page> pages,
    List<Option> policies,
    List<BrowserOption> browsers,
    List<Option> viewports,
    Matrix matrix) {
  private static final List<Viewport> PRESETS =
      List.of(
          new Viewport(1920, 1080),
          new Viewport(1536, 864),
          new Viewport(1440, 900),
          new Viewport(1366, 768),
          new Viewport(1280, 800),
          new Viewport(1024, 768),
          new Viewport(820, 1180),
          new Viewport(768, 1024),
          new Viewport(414, 896),
          new Viewport(390, 844),
          new Viewport(360, 640));

  record Option(String value, String label, boolean chosen) {}

  /// A browser; `whyNot` is empty where the runners have it, else the end of a sentence that begins
  /// with its name.
  record BrowserOption(String value, String label, boolean chosen, String whyNot) {
    /// Whether it can't be ticked; one that is ticked already can always be taken away.
    public boolean off() {
      return !whyNot.isEmpty() && !chosen;
    }
  }

  /// What a task with these choices would capture; `fault` says why that can't be told yet.
  record Matrix(List<String> browsers, List<String> viewports, String fault) {
    static Matrix of(TypedTask typed) {
      List<String> browsers = typed.browsers().stream().map(TaskOptions::title).toList();
      try {
        return new Matrix(browsers, typed.sizes().stream().map(Viewport::toString).toList(), "");
      } catch (Problem problem) {
        return new Matrix(List.of(), List.of(), problem.fields().getFirst().message());
      }
    }

    public int executions() {
      return browsers.size() * viewports.size();
    }
  }

  /// @param whyNot why a browser can't be had, if it can't
  static TaskOptions of(
      TypedTask typed,
      List<Page> pages,
      List<Batch> batches,
      Function<Browser, Optional<String>> whyNot) {
    return new TaskOptions(
        pages,
        policies(typed, batches),
        browsers(typed, whyNot),
        viewports(typed),
        Matrix.of(typed));
  }

  private static List<Option> policies(TypedTask typed, List<Batch> batches) {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("latest", "Latest of the batch that runs");
    labels.put("none", "None");
    for (Batch batch : batches) {
      labels.put(
          BaselinePolicy.LATEST_FROM_BATCH + batch.id(), "Latest of “%s”".formatted(batch.name()));
    }
    return labels.entrySet().stream()
        .map(it -> new Option(it.getKey(), it.getValue(), it.getKey().equals(typed.policy())))
        .toList();
  }

  private static List<BrowserOption> browsers(
      TypedTask typed, Function<Browser, Optional<String>> whyNot) {
    return Stream.of(Browser.values())
        .map(browser -> {
          String name = browser.name().toLowerCase(Locale.ROOT);
          return new BrowserOption(
              name, title(name), typed.browsers().contains(name), whyNot.apply(browser).orElse(""));
        })
        .toList();
  }

  // sizes that were ticked or written before stand behind the presets, ticked
  private static List<Option> viewports(TypedTask typed) {
    Set<Viewport> chosen = new LinkedHashSet<>();
    try {
      chosen.addAll(typed.sizes());
    } catch (Problem e) {
      chosen.addAll(TypedTask.sized(List.of(), typed.viewports(), "").sizes());
    }
    Set<Viewport> all = new LinkedHashSet<>(PRESETS);
    all.addAll(chosen);
    List<Option> options = new ArrayList<>();
    for (Viewport viewport : all) {
      options.add(
          new Option(TypedTask.text(viewport), viewport.toString(), chosen.contains(viewport)));
    }
    return options;
  }

  private static String title(String browser) {
    return browser.equals("webkit")
        ? "WebKit"
        : browser.substring(0, 1).toUpperCase(Locale.ROOT) + browser.substring(1);
  }
}

package dev.scene.web.settings;

import static dev.scene.web.settings.Entry.Shape.ADDRESS;
import static dev.scene.web.settings.Entry.Shape.BROWSERS;
import static dev.scene.web.settings.Entry.Shape.LINES;
import static dev.scene.web.settings.Entry.Shape.NUMBER;
import static dev.scene.web.settings.Entry.Shape.SELECT;
import static dev.scene.web.settings.Entry.Shape.SIZES;

import dev.scene.platform.Problem;
import dev.scene.settings.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// Settings that are saved together.
enum Section {
  BROWSERS_AND_VIEWPORTS(
      "Browsers & viewports",
      "What tasks can choose from. What a task uses stays on offer.",
      new Entry(
          Setting.BROWSERS,
          BROWSERS,
          "Browsers",
          "Which of them the runners have is said beside each."),
      new Entry(
          Setting.VIEWPORTS,
          SIZES,
          "Viewports",
          "Width × height in CSS pixels. A task may still name another size of its own.")),
  CAPTURE(
      "Capture",
      "Holds where neither project, page nor task says otherwise.",
      new Entry(
          Setting.CAPTURE_POST_WAIT_MS,
          NUMBER,
          "Extra wait, ms",
          "Before a page is settled. 0 is right for most: settling waits for the page itself."),
      new Entry(
          Setting.STOP_ANIMATIONS,
          SELECT,
          "Animations",
          "Moving parts make two captures of the same page differ."),
      new Entry(
          Setting.COOKIE_BANNERS,
          SELECT,
          "Cookie banners",
          "What becomes of them before a capture."),
      new Entry(
          Setting.COOKIE_BANNER_SELECTORS,
          LINES,
          "Banner selectors",
          "CSS selectors, one a line, beside the 21 consent tools that are known.")),
  COMPARISON(
      "Comparison",
      "Holds where neither project, batch nor task says otherwise.",
      new Entry(
          Setting.DIFF_PIXEL_TOLERANCE,
          NUMBER,
          "Pixel tolerance",
          "0 to 255: two pixels are equal while red, green and blue each lie no further apart.")),
  RUNS_AND_LIMITS(
      "Runs & limits",
      "Hold from the next launch, and at once for what waits.",
      new Entry(
          Setting.MAX_CONCURRENT_EXECUTIONS,
          NUMBER,
          "Executions at once",
          "1 to 32, over all runs. Each takes a core and up to 2 GB of memory."),
      new Entry(
          Setting.MAX_CONCURRENT_EXECUTIONS_PER_RUN,
          NUMBER,
          "Of one run at once",
          "1 to 32. A lower number leaves places to other runs."),
      new Entry(
          Setting.RUN_TIMEOUT_SECONDS,
          NUMBER,
          "Time limit of a run, s",
          "From its first start; what is not over by then is cancelled. 0 for none."),
      new Entry(
          Setting.MAX_ATTEMPTS,
          NUMBER,
          "Attempts",
          "1 to 10, where a runner died or was lost. What a page did wrong is not tried again.")),
  ADDRESSES(
      "Addresses",
      "Where people and where runners find this service.",
      new Entry(
          Setting.RUNNER_CALLBACK_URL,
          ADDRESS,
          "Callback address",
          "Under which runners reach the service. Empty for this machine as runners see it, and the service’s own port."),
      new Entry(
          Setting.SCENE_HOST_URL,
          ADDRESS,
          "Address of the service",
          "Under which people open it, for links that leave it. Empty for localhost.")),
  RETENTION(
      "Retention",
      "What is kept, and how long. Looked at every hour, on one node at a time.",
      new Entry(
          Setting.BASELINE_RETENTION,
          NUMBER,
          "Baselines of each batch",
          "The newest that are kept, beside all with which a run compared. 0 keeps all."),
      new Entry(
          Setting.ARTIFACT_RETENTION_DAYS,
          NUMBER,
          "Days of evidence",
          "After which traces, videos, network and console logs of a finished run go. Its pictures and verdicts stay. 0 keeps all.")),
  DISPLAY(
      "Display",
      "How the pages show things.",
      new Entry(
          Setting.DISPLAY_TIMEZONE,
          SELECT,
          "Times",
          "In the same zone everywhere, for everybody."));

  private final String title;
  private final String text;

  @SuppressWarnings("ImmutableEnumChecker") // a list of List.of can't be changed
  private final List<Entry> entries;

  Section(String title, String text, Entry... entries) {
    this.title = title;
    this.text = text;
    this.entries = List.of(entries);
  }

  /// @throws Problem not found
  static Section of(String code) {
    return Arrays.stream(values())
        .filter(section -> section.code().equals(code))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("section of the settings", code));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public String title() {
    return title;
  }

  public String text() {
    return text;
  }

  List<Entry> entries() {
    return entries;
  }
}

package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/// A screen by its name, and the way there.
record Screen(String name, BiConsumer<Window, Storefront> way) {
  /// Every screen there is, each at its fullest and, where it differs, empty.
  static List<Screen> all() {
    return Stream.of(catalog(), runs()).flatMap(List::stream).toList();
  }

  private static List<Screen> catalog() {
    return List.of(
        new Screen("projects", (window, _) -> window.open("/projects")),
        new Screen("project-pages", (window, store) -> tab(window, store, "pages")),
        new Screen("project-tasks", (window, store) -> tab(window, store, "tasks")),
        new Screen("project-batches", (window, store) -> tab(window, store, "batches")),
        new Screen("project-baselines", (window, store) -> tab(window, store, "baselines")),
        new Screen(
            "import",
            (window, store) -> window.open("/projects/%s/import".formatted(store.empty()))),
        new Screen("import-preview", Screen::importPreview),
        new Screen("project-history", Screen::history),
        new Screen("form-stale", Screen::stale),
        new Screen("project-settings", (window, store) -> tab(window, store, "settings")),
        new Screen("project-empty", (window, store) -> window.open("/projects/" + store.empty())),
        new Screen("form-project", (window, _) -> form(window, "/projects", "New project")),
        new Screen("form-page", (window, store) -> form(window, store, "pages", "Add page")),
        new Screen("form-task", (window, store) -> form(window, store, "tasks", "Add task")),
        new Screen("form-task-rules", Screen::rules),
        new Screen("form-page-full", Screen::fullPage),
        new Screen("form-page-capture", Screen::pageCapture),
        new Screen("form-task-full", Screen::fullTask),
        new Screen("form-capture-refused", Screen::refusedCapture),
        new Screen("dry-run", Screen::dryRun),
        new Screen("settings-capture", Screen::settingsCapture),
        new Screen("form-batch", (window, store) -> form(window, store, "batches", "New batch")),
        new Screen("form-refused", Screen::refused),
        new Screen("form-alone", (window, _) -> window.open("/projects/new")));
  }

  private static List<Screen> runs() {
    return List.of(
        new Screen("question", Screen::question),
        new Screen("launch", (window, store) -> form(window, store, "batches", "Start run")),
        new Screen("runs", (window, _) -> window.open("/runs")),
        new Screen("runs-empty", (window, _) -> window.open("/runs?status=cancelled")),
        new Screen("run", (window, store) -> run(window, store.comparison())),
        new Screen("run-grouped", Screen::grouped),
        new Screen("run-timeline", Screen::timeline),
        new Screen("run-timeline-table", Screen::timelineTable),
        new Screen("run-gone", (window, store) -> window.open("/runs/" + store.baseline())),
        new Screen("runs-filters", Screen::filters),
        new Screen("launch-scope", Screen::launchScope),
        new Screen("run-failed", (window, store) -> run(window, store.failed())),
        new Screen("run-stopped", (window, store) -> run(window, store.ended().stopped())),
        new Screen("run-late", (window, store) -> run(window, store.ended().late())),
        new Screen("stop-form", Screen::stopForm),
        new Screen("execution", Screen::execution),
        new Screen("launch-advanced", Screen::launchAdvanced),
        new Screen("baselines", (window, _) -> window.open("/baselines")),
        new Screen("settings", (window, _) -> window.open("/settings")),
        new Screen("settings-refused", Screen::refusedSetting),
        new Screen("about", (window, _) -> window.open("/settings/about")),
        new Screen("demo", (window, _) -> window.open("/demo")),
        new Screen("baseline", (window, store) -> window.open("/baselines/" + store.baseline())),
        new Screen("webhooks", Screen::webhooks),
        new Screen("webhook", Screen::webhook),
        new Screen("webhook-delivery", Screen::webhookDelivery),
        new Screen("form-webhook", (window, _) -> window.open("/webhooks/new")),
        new Screen("viewer-slider", (window, store) -> viewer(window, store.changed(), "s")),
        new Screen("viewer-side", (window, store) -> viewer(window, store.changed(), "p")),
        new Screen("viewer-onion", (window, store) -> viewer(window, store.changed(), "o")),
        new Screen("viewer-heatmap", (window, store) -> viewer(window, store.changed(), "h")),
        new Screen("viewer-flicker", (window, store) -> viewer(window, store.changed(), "f")),
        new Screen("viewer-diff", (window, store) -> viewer(window, store.changed(), "d")),
        new Screen("viewer-reject", (window, store) -> viewer(window, store.changed(), "r")),
        new Screen("viewer-moved", Screen::moved),
        new Screen("viewer-reference", Screen::reference),
        new Screen("viewer-network", Screen::network),
        new Screen("viewer-keys", (window, store) -> viewer(window, store.changed(), "?")),
        new Screen("viewer-failed", (window, store) -> viewer(window, store.broken(), "s")));
  }

  private static void grouped(Window window, Storefront store) {
    window.open("/runs/%s?group=verdict&sort=difference".formatted(store.comparison()));
    window.find("#group-menu > summary").click();
    assertThat(window.find("#group-page")).isVisible();
  }

  private static void timeline(Window window, Storefront store) {
    run(window, store.comparison());
    window.find("#timeline > summary").click();
    assertThat(window.find("#timeline .lane-bar").first()).isVisible();
    window.find("#timeline").scrollIntoViewIfNeeded();
  }

  private static void timelineTable(Window window, Storefront store) {
    window.open("/runs/%s/timeline?as=table".formatted(store.comparison()));
    assertThat(window.find("tbody tr").first()).isVisible();
  }

  private static void filters(Window window, Storefront store) {
    window.open("/runs?project_id=%s&time=week".formatted(store.setup().project()));
    assertThat(window.find("#filter-ticket")).isVisible();
  }

  private static void launchScope(Window window, Storefront store) {
    form(window, store, "batches", "Start run");
    window.dialog().locator("#scope-selected").check();
    assertThat(window.find("#launch-tasks")).isVisible();
    window.find("#launch-tasks").scrollIntoViewIfNeeded();
  }

  private static void tab(Window window, Storefront store, String tab) {
    window.open("/projects/%s?tab=%s".formatted(store.setup().project(), tab));
  }

  private static void form(Window window, Storefront store, String tab, String link) {
    form(window, "/projects/%s?tab=%s".formatted(store.setup().project(), tab), link);
  }

  private static void form(Window window, String path, String link) {
    window.open(path);
    window.link(link).click();
    assertThat(window.dialog()).isVisible();
  }

  private static void refused(Window window, Storefront store) {
    form(window, store, "pages", "Add page");
    window.submit();
    assertThat(window.dialog().locator(".field-error")).hasCount(2);
  }

  private static void rules(Window window, Storefront store) {
    form(window, store, "tasks", "Add task");
    window.dialog().locator("details.group > summary").click();
    window.fill("Pixel tolerance", "300");
    window.fill("Ignored regions", "0, 0, 1280");
    window.submit();
    assertThat(window.dialog().locator("details.group .field-error")).isVisible();
    window.dialog().locator("details.group").scrollIntoViewIfNeeded();
  }

  private static void prepared(Window window, Storefront store, String tab, String link) {
    window.open("/projects/%s?tab=%s".formatted(store.prepared().project(), tab));
    window.link(link).click();
    assertThat(window.dialog().locator(".step").first()).isVisible();
  }

  private static void importPreview(Window window, Storefront store) {
    window.open("/projects/%s/import".formatted(store.empty()));
    window
        .find("#addresses")
        .fill("shop.example\nshop.example/bikes/city-bikes.html\nshop.example/guide?page=2");
    window.button("Show pages").click();
    assertThat(window.find(".import-row")).hasCount(3);
  }

  private static void history(Window window, Storefront store) {
    tab(window, store, "settings");
    window.find("#history > summary").click();
    window.find("#history").scrollIntoViewIfNeeded();
  }

  private static void stale(Window window, Storefront store) {
    window.open("/projects/%s?tab=pages".formatted(store.setup().project()));
    window.find("#project .row-link").first().click();
    window.field("Reference address").fill("https://mine.example/" + System.nanoTime());
    // as if it had been open for long
    window.page().evaluate("() => { document.getElementById('version').value = '0' }");
    window.submit();
    assertThat(window.dialog().locator(".conflict-note")).isVisible();
  }

  private static void fullPage(Window window, Storefront store) {
    prepared(window, store, "pages", "Account");
    window.dialog().locator(".step").last().scrollIntoViewIfNeeded();
  }

  private static void pageCapture(Window window, Storefront store) {
    prepared(window, store, "pages", "Account");
    window.dialog().locator("#capture-device > summary").click();
    window.dialog().locator("#capture-session > summary").click();
    window.dialog().locator("[id='capture.session.cookies']").scrollIntoViewIfNeeded();
  }

  private static void fullTask(Window window, Storefront store) {
    prepared(window, store, "tasks", "Signed in");
    window.dialog().locator("#capture-evidence > summary").click();
    window.dialog().locator("#capture-evidence").scrollIntoViewIfNeeded();
  }

  private static void refusedCapture(Window window, Storefront store) {
    prepared(window, store, "tasks", "Signed in");
    window.dialog().locator("#capture-loading > summary").click();
    window.field("Extra wait, ms").fill("-1");
    window.dialog().locator(".step").getByLabel("Selector").fill("");
    window.submit();
    assertThat(window.dialog().locator(".step .field-error")).isVisible();
  }

  private static void dryRun(Window window, Storefront store) {
    window.open("/dry-runs/" + store.prepared().dryRun());
    assertThat(window.find(".shot img").first()).isVisible();
  }

  private static void reference(Window window, Storefront store) {
    window.open("/executions/%s/viewer".formatted(store.prepared().execution()));
    assertThat(window.find(".region-row")).hasCount(1);
    window.page().keyboard().press("p");
  }

  private static void webhooks(Window window, Storefront store) {
    hook(window);
    window.open("/webhooks");
  }

  // nobody listens at that port, so there is something to be said about it
  private static String hook(Window window) {
    return new Api(window.base())
        .post(
            "/api/webhooks",
            Map.of("endpoint_url", "http://127.0.0.1:9/hook", "description", "Release pipeline"))
        .path("id")
        .asText();
  }

  private static void webhook(Window window, Storefront store) {
    webhookDelivery(window, store);
    window.find(".crumbs a").last().click();
    assertThat(window.find("#deliveries tbody tr")).hasCount(1);
  }

  private static void webhookDelivery(Window window, Storefront store) {
    window.open("/webhooks/" + hook(window));
    window.button("Send a test").click();
    assertThat(window.find("#delivery .notice")).isVisible();
  }

  private static void stopForm(Window window, Storefront store) {
    window.open("/runs/%s/stop".formatted(store.comparison()));
    window.find("input[value=hard]").check();
  }

  private static void execution(Window window, Storefront store) {
    window.open("/executions/%s/log".formatted(store.ended().lost()));
    window.find("#attempt-1 > summary").click();
  }

  private static void launchAdvanced(Window window, Storefront store) {
    form(window, store, "batches", "Start run");
    window.dialog().locator("#launch-advanced > summary").click();
    window.dialog().locator("#launch-advanced").scrollIntoViewIfNeeded();
  }

  private static void refusedSetting(Window window, Storefront store) {
    window.open("/settings");
    window.page().getByLabel("Executions at once").fill("99");
    window.button("Save runs & limits").click();
    assertThat(window.find(".field-error")).isVisible();
  }

  private static void settingsCapture(Window window, Storefront store) {
    window.open("/projects/%s?tab=settings".formatted(store.prepared().project()));
    window.find("#capture-device > summary").click();
    window.find("#capture-quiet > summary").click();
  }

  private static void moved(Window window, Storefront store) {
    new Moved(new Api(window.base()), store).open(window);
    assertThat(window.find(".region-row")).hasCount(2);
    window.page().keyboard().press("p");
  }

  private static void network(Window window, Storefront store) {
    viewer(window, store.changed(), "s");
    Locator side = window.find(".viewer-side");
    if (!side.isVisible()) {
      window.find(".viewer-extras").getByLabel("Changes and facts").click();
    }
    side.getByText("Network (HAR)").click();
    assertThat(window.dialog().locator("tbody tr").first()).isVisible();
  }

  private static void question(Window window, Storefront store) {
    tab(window, store, "pages");
    window.button("Delete Home").click();
    assertThat(window.yes()).isVisible();
  }

  private static void run(Window window, String run) {
    window.open("/runs/" + run);
    assertThat(window.find(".tile").first()).isVisible();
  }

  private static void viewer(Window window, Storefront.Shot shot, String key) {
    window.open(shot.viewer());
    assertThat(window.find(".viewer-head h1")).isVisible();
    window.page().keyboard().press(key);
  }

  @Override
  public String toString() {
    return name;
  }
}

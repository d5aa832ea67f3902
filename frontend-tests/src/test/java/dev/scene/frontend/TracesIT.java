package dev.scene.frontend;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.FileChooser;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// Playwright's viewer of traces, as the service serves it.
@ExtendWith(InBrowser.class)
class TracesIT {
  private static final String PLAIN = "[\"B\",{},\"plain\"]";

  /// What a trace can hold that no browser would have recorded: Playwright's own viewer runs it.
  private static final String EVIL =
      "[\"STYLE\",{\"x onload\":\"top.sceneReached=true;top.fetch('/api/projects')\"},\"h2{}\"]";

  private final Window window;
  @TempDir private Path folder;

  TracesIT(Window window) {
    this.window = window;
  }

  @Test
  void aRecordedPageIsShownAndRunsNothing() throws IOException {
    window.open("/trace-viewer/index.html");
    FileChooser chooser =
        window
            .page()
            .waitForFileChooser(() ->
                window
                    .page()
                    .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions()
                            .setName(Pattern.compile("select file", Pattern.CASE_INSENSITIVE)))
                    .click());
    chooser.setFiles(withEvil(recorded()));
    window.page().getByText("Click").first().click();

    FrameLocator shown = window.page().frameLocator("iframe.snapshot-visible");
    assertThat(shown.locator("h1")).hasText("Recorded");
    assertThat(shown.locator("h1")).hasCSS("color", "rgb(1, 2, 3)");
    assertThat(shown.locator("style[onload]")).hasCount(1);
    assertThat(window.page().evaluate("() => window.sceneReached ?? 'untouched'"))
        .isEqualTo("untouched");
    assertThat(window.complaints())
        .anyMatch(it -> it.contains("Executing inline event handler violates"));
  }

  private Path recorded() {
    Path trace = folder.resolve("recorded.zip");
    try (BrowserContext context = window.page().context().browser().newContext()) {
      context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
      Page page = context.newPage();
      page.setContent("<style>h1{color:rgb(1,2,3)}</style><h1>Recorded</h1><b>plain</b>");
      page.click("h1");
      context.tracing().stop(new Tracing.StopOptions().setPath(trace));
    }
    return trace;
  }

  private Path withEvil(Path trace) throws IOException {
    Path changed = folder.resolve("changed.zip");
    try (ZipFile from = new ZipFile(trace.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(changed))) {
      boolean found = false;
      for (ZipEntry entry : from.stream().toList()) {
        byte[] bytes = from.getInputStream(entry).readAllBytes();
        if (entry.getName().endsWith(".trace")) {
          String text = new String(bytes, StandardCharsets.UTF_8);
          found |= text.contains(PLAIN);
          bytes = text.replace(PLAIN, EVIL).getBytes(StandardCharsets.UTF_8);
        }
        to.putNextEntry(new ZipEntry(entry.getName()));
        to.write(bytes);
      }
      assertThat(found).isTrue();
    }
    return changed;
  }
}

package dev.scene.runner.evidence;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Tracing;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.EvidenceOptions;
import dev.scene.runner.service.UploadFile;
import dev.scene.runner.service.UploadFile.Kind;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records what happens in the context of a page: network, trace, video, and what could be seen at
/// the end. Nothing that goes wrong here is more than a warning.
///
/// Called in this order: [#ask], [#begin], [#end], the context is closed, [#closed], [#files].
public final class Recording {
  private static final String TRACE = "recorded.zip";
  private static final String VIDEO = "video";

  private final Claim claim;
  private final EvidenceOptions wanted;
  private final Redactor redactor;
  private final WorkFolder folder;
  private final KeptFiles kept;
  private final Console console;
  private final Disturbances disturbances;
  private final NetworkLog network = new NetworkLog();
  private final Consumer<String> warn;
  private final LongConsumer spent;
  private @Nullable BrowserContext context;
  private boolean keepTrace;
  private boolean keepVideo;

  /// What a recording is made with and told to.
  record Parts(
      Redactor redactor,
      WorkFolder folder,
      Console console,
      Consumer<String> warn,
      LongConsumer spent) {}

  Recording(Claim claim, EvidenceOptions wanted, Parts parts, Disturbances disturbances) {
    this.claim = claim;
    this.wanted = wanted;
    this.disturbances = disturbances;
    redactor = parts.redactor;
    folder = parts.folder;
    kept = new KeptFiles(folder, parts.warn);
    console = parts.console;
    warn = parts.warn;
    spent = parts.spent;
  }

  /// What a context must be opened with to be recorded.
  public void ask(Browser.NewContextOptions options) {
    if (recordsVideo()) {
      options
          .setRecordVideoDir(folder.file(VIDEO))
          .setRecordVideoSize(claim.viewport().width(), claim.viewport().height());
    }
  }

  /// From now on everything in the context is recorded.
  public void begin(BrowserContext opened) {
    context = opened;
    console.listenTo(opened);
    disturbances.watch(opened);
    if (wanted.har()) network.listenTo(opened);
    if (wanted.trace().equals("off")) return;
    boolean always = wanted.trace().equals("on");
    // pictures cost a quarter more CPU time, so a trace that may be thrown away goes without them
    opened
        .tracing()
        .start(
            new Tracing.StartOptions()
                .setTitle(claim.page().name())
                .setSnapshots(true)
                .setScreenshots(always));
  }

  /// Takes what only the open page can tell.
  ///
  /// @param captured whether the page was captured as asked
  public void end(boolean captured) {
    if (context == null) return;
    long start = System.nanoTime();
    keepTrace = isKept(wanted.trace(), captured);
    keepVideo = isKept(wanted.video(), captured);
    if (captured) askPage(context);
    if (!wanted.trace().equals("off")) stopTrace(context);
    spent.accept(Stopwatch.msSince(start));
  }

  /// Reads what was written when the context closed.
  public void closed() {
    if (context == null) return;
    long start = System.nanoTime();
    disturbances.summary().forEach(warn);
    if (wanted.har()) keepNetwork();
    if (keepTrace) kept.keep(Kind.TRACE, folder.file(TRACE), new TraceRedaction(redactor)::copy);
    if (keepVideo) video().ifPresent(video -> kept.keep(Kind.VIDEO, video, Files::move));
    spent.accept(Stopwatch.msSince(start));
  }

  List<UploadFile> files() {
    return kept.all();
  }

  private static boolean isKept(String when, boolean captured) {
    return when.equals("on") || (when.equals("on_failure") && !captured);
  }

  private boolean recordsVideo() {
    if (wanted.video().equals("off")) return false;
    if (!Ffmpeg.isInstalled()) {
      kept.leftOut(
          Kind.VIDEO,
          "this runner image has no ffmpeg to write it with. Build the image with runner-image/build.sh, or turn videos off");
    }
    return Ffmpeg.isInstalled();
  }

  private void askPage(BrowserContext from) {
    if (from.pages().isEmpty()) return;
    Page page = from.pages().getFirst();
    try {
      disturbances.askAbout(page);
      if (wanted.dom()) kept.keep(Kind.DOM, DomSnapshot.of(page, redactor));
    } catch (PlaywrightException e) {
      kept.leftOut(Kind.DOM, Failures.brief(e));
    }
  }

  private void keepNetwork() {
    try {
      kept.keep(Kind.HAR, new JsonRedaction(redactor).copy(network.har()));
    } catch (IOException e) {
      kept.leftOut(Kind.HAR, e.toString());
    }
  }

  private void stopTrace(BrowserContext from) {
    try {
      if (keepTrace) from.tracing().stop(new Tracing.StopOptions().setPath(folder.file(TRACE)));
      else from.tracing().stop();
    } catch (PlaywrightException e) {
      if (keepTrace) kept.leftOut(Kind.TRACE, Failures.brief(e));
      keepTrace = false;
    }
  }

  private Optional<Path> video() {
    Path written = folder.file(VIDEO);
    if (!Files.isDirectory(written)) return Optional.empty();
    try (Stream<Path> videos = Files.list(written)) {
      return videos.filter(file -> file.toString().endsWith(".webm")).findFirst();
    } catch (IOException e) {
      kept.leftOut(Kind.VIDEO, e.toString());
      return Optional.empty();
    }
  }
}

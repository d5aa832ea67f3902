package dev.scene.runner;

import dev.scene.runner.Attempts.Outcome;
import dev.scene.runner.browser.Browsers;
import dev.scene.runner.browser.Deadline;
import dev.scene.runner.browser.Deadline.Cause;
import dev.scene.runner.evidence.WorkFolder;
import dev.scene.runner.service.CallbackClient;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Heartbeat;
import dev.scene.runner.service.Messages.Artifact;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.Environment;
import dev.scene.runner.service.Messages.Result;
import dev.scene.runner.service.Messages.Size;
import dev.scene.runner.service.Secrets;
import dev.scene.runner.service.UploadFile;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One claimed execution from its first event to its result.
final class Execution implements AutoCloseable {
  private final Claim claim;
  private final CallbackClient callback;
  private final Browsers browsers;
  private final Redactor redactor;
  private final WorkFolder folder = WorkFolder.create();
  private final long start = System.nanoTime();
  private final Deadline deadline;
  private final Events events;
  private final Heartbeat heartbeat;
  private @Nullable Outcome outcome;
  private @Nullable Environment environment;

  Execution(Claim claim, CallbackClient callback, Browsers browsers) {
    this.claim = claim;
    this.callback = callback;
    this.browsers = browsers;
    deadline = new Deadline(Duration.ofMillis(claim.timeouts().executionMs()), browsers);
    redactor = Secrets.redactor(claim);
    Log.hide(redactor);
    events =
        new Events(Clock.systemUTC(), redactor, batch -> callback.events(claim, batch), this::drop);
    heartbeat =
        new Heartbeat(Heartbeat.PACE, () -> callback.heartbeat(claim), this::stop, this::drop);
  }

  /// Ends it softly: what there is gets posted, as stopped.
  void stop() {
    deadline.end(Cause.STOPPED);
  }

  String id() {
    return claim.executionId();
  }

  /// Captures; afterwards the browser is free for another one.
  void capture(Versions versions, Settings settings) {
    announce();
    Outcome captured = capture();
    deadline.close();
    browsers.tidy();
    outcome = captured;
    environment = versions.with(settings, browsers);
  }

  /// Uploads and completes what was captured; nothing of one that the service dropped meanwhile.
  ///
  /// @throws CallbackRefused when the service no longer wants it
  void deliver() {
    Outcome captured = Objects.requireNonNull(outcome);
    report(captured);
    if (deadline.cause().equals(Optional.of(Cause.DROPPED))) return;
    List<UploadFile> files = captured.evidence().files();
    long uploadMs = upload(files);
    events.add(
        "done", captured.failure() == null ? "Captured and uploaded" : "Ended without success");
    events.flush();
    List<Artifact> artifacts = files.stream().map(UploadFile::artifact).toList();
    complete(
        new Results(claim, captured, artifacts, Objects.requireNonNull(environment))
            .result(uploadMs, Stopwatch.msSince(start)));
  }

  private void announce() {
    Size viewport = claim.viewport();
    events.add(
        "claimed",
        "%s, %s, %d x %d, attempt %d"
            .formatted(
                claim.page().name(),
                claim.browser(),
                viewport.width(),
                viewport.height(),
                claim.attempt()));
  }

  private void report(Outcome outcome) {
    CaptureFailed failure = outcome.failure();
    if (failure != null) events.add("failed", String.valueOf(failure.getMessage()));
    outcome.evidence().warnings().forEach(warning -> events.add("warning", warning));
  }

  @Override
  public void close() {
    deadline.close();
    heartbeat.close();
    events.close();
    folder.close();
  }

  private void complete(Result result) {
    callback.complete(claim, result);
    Log.info("completed %s: %s".formatted(claim.executionId(), result.status()));
  }

  /// What ended it from outside explains more than the broken browser that this left behind.
  private Outcome capture() {
    Outcome outcome = new Attempts(claim, browsers, deadline, events).run(redactor, folder);
    return switch (deadline.cause().orElse(null)) {
      case null -> outcome;
      case DEADLINE -> outcome.as(new CaptureFailed(Reason.DEADLINE, overdue()));
      case STOPPED, DROPPED ->
          outcome.as(
              new CaptureFailed(
                  Reason.STOPPED,
                  "Stopped on request before it was finished. Start it again if it is still wanted."));
    };
  }

  private String overdue() {
    return "Capturing %s took longer than %d ms and was ended. A script that never ends is the usual cause; correct it, or raise the execution time-out."
        .formatted(claim.page().url(), claim.timeouts().executionMs());
  }

  private long upload(List<UploadFile> files) {
    long uploadStart = System.nanoTime();
    for (UploadFile file : files) {
      events.add(
          "uploading",
          "%s, %d bytes".formatted(file.artifact().name(), file.artifact().sizeBytes()));
      callback.upload(claim, file);
    }
    return Stopwatch.msSince(uploadStart);
  }

  private void drop(RuntimeException why) {
    Log.error("dropping execution %s: %s".formatted(claim.executionId(), why.getMessage()));
    deadline.end(Cause.DROPPED);
  }
}

package dev.scene.runner;

import dev.scene.runner.browser.Browsers;
import dev.scene.runner.browser.Deadline;
import dev.scene.runner.browser.Memory;
import dev.scene.runner.capture.Capture;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.evidence.WorkFolder;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.text.Log;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Failures;
import dev.scene.runner.trouble.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Captures, and once more in a fresh browser when the browser went down, a few times.
///
/// Nothing of a try that crashed is left in the next one; the deadline is over all of them.
final class Attempts {
  static final int MOST = 3;

  private final Claim claim;
  private final Browsers browsers;
  private final Deadline deadline;
  private final Events events;

  Attempts(Claim claim, Browsers browsers, Deadline deadline, Events events) {
    this.claim = claim;
    this.browsers = browsers;
    this.deadline = deadline;
    this.events = events;
  }

  /// What came of the last attempt.
  ///
  /// @param failure what went wrong, or nothing
  record Outcome(Evidence evidence, @Nullable CaptureFailed failure, int attempts) {
    Outcome as(CaptureFailed other) {
      return new Outcome(evidence, other, attempts);
    }
  }

  Outcome run(Redactor redactor, WorkFolder folder) {
    for (int attempt = 1; ; attempt++) {
      Evidence evidence = new Evidence(claim, redactor, folder, events);
      CaptureFailed failure = capture(evidence);
      if (failure == null || attempt == MOST || !mayPass(failure)) {
        return new Outcome(evidence, failure, attempt);
      }
      events.add(
          "retrying",
          "Retrying: attempt %d of %d in a fresh browser, because %s"
              .formatted(attempt + 1, MOST, failure.getMessage()));
      browsers.close();
      folder.empty();
    }
  }

  private boolean mayPass(CaptureFailed failure) {
    return failure.reason() == Reason.BROWSER_CRASHED && deadline.cause().isEmpty();
  }

  private @Nullable CaptureFailed capture(Evidence evidence) {
    Memory before = Memory.now();
    try {
      new Capture(claim, evidence, events).in(browsers.ready());
      return null;
    } catch (CaptureFailed e) {
      boolean crashed = e.reason() == Reason.BROWSER_CRASHED;
      return crashed && before.ranOutSince() ? Failures.outOfMemory(claim.page().url()) : e;
    } catch (RuntimeException e) {
      return fault(e);
    }
  }

  /// What nobody thought of ends one execution, not the container.
  private CaptureFailed fault(RuntimeException e) {
    Log.error("%s at %s".formatted(e, List.of(e.getStackTrace())));
    return new CaptureFailed(
        Reason.INTERNAL,
        "Capturing %s failed inside the runner: %s. This is a fault of the runner, not of the page; report it together with the container's log."
            .formatted(claim.page().url(), e));
  }
}

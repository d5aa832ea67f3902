package dev.scene.runner.capture;

import dev.scene.runner.browser.Address;
import dev.scene.runner.evidence.Evidence;
import dev.scene.runner.evidence.Phase;
import dev.scene.runner.evidence.Recording;
import dev.scene.runner.evidence.Sighting;
import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.CaptureOptions;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.text.Stopwatch;
import dev.scene.runner.trouble.CaptureFailed;
import dev.scene.runner.trouble.Reason;

/// One address that is captured, the page's or its reference's, and where to tell what happens
/// there.
record Visit(
    Claim claim, String url, Sighting seen, Evidence evidence, Events events, Budget budget) {

  static Visit ofPage(Claim claim, Evidence evidence, Events events, Budget budget) {
    return new Visit(claim, claim.page().url(), evidence.page(), evidence, events, budget);
  }

  static Visit ofReference(Visit page, String url) {
    return new Visit(
        page.claim, url, page.evidence.reference(), page.evidence, page.events, page.budget);
  }

  /// @throws CaptureFailed when it is no address of a web site
  Address address() {
    Navigation.requireWeb(url);
    try {
      return Address.of(url);
    } catch (IllegalArgumentException e) {
      throw new CaptureFailed(
          Reason.REFUSED_ADDRESS,
          "Refused to open %s: it is no complete address. Write it as https://host/path."
              .formatted(url));
    }
  }

  /// What records the context of this visit.
  Recording recording() {
    return isReference() ? evidence.referenceRecording() : evidence.recording();
  }

  CaptureOptions options() {
    return claim.capture();
  }

  void event(String type, String message) {
    events.add(type, isReference() ? "Reference: " + message : message);
  }

  void warn(String message) {
    evidence.warn(isReference() ? "Reference: " + message : message);
  }

  /// Counts the time since `startNanos`; that of a reference is counted as a whole elsewhere.
  void spent(Phase phase, long startNanos) {
    if (!isReference()) evidence.spent(phase, Stopwatch.msSince(startNanos));
  }

  private boolean isReference() {
    return seen == evidence.reference();
  }
}

package dev.scene.catalog.capture;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// How a page is captured, as far as one level says: a task, its page, its project or the
/// installation. What is null is inherited from the next.
public record CaptureRules(
    Device device, Session session, Loading loading, Quiet quiet, Shot shot, Evidence evidence) {
  /// Says nothing, so everything is inherited.
  public static final CaptureRules INHERITED = new CaptureRules(null, null, null, null, null, null);

  /// A group that was left out says nothing.
  public CaptureRules(
      @Nullable Device device,
      @Nullable Session session,
      @Nullable Loading loading,
      @Nullable Quiet quiet,
      @Nullable Shot shot,
      @Nullable Evidence evidence) {
    this.device = Objects.requireNonNullElse(device, Device.INHERITED);
    this.session = Objects.requireNonNullElse(session, Session.INHERITED);
    this.loading = Objects.requireNonNullElse(loading, Loading.INHERITED);
    this.quiet = Objects.requireNonNullElse(quiet, Quiet.INHERITED);
    this.shot = Objects.requireNonNullElse(shot, Shot.INHERITED);
    this.evidence = Objects.requireNonNullElse(evidence, Evidence.INHERITED);
  }

  /// These rules, and where they say nothing those of the next level.
  public CaptureRules over(CaptureRules next) {
    return new CaptureRules(
        device.over(next.device),
        session.over(next.session),
        loading.over(next.loading),
        quiet.over(next.quiet),
        shot.over(next.shot),
        evidence.over(next.evidence));
  }
}

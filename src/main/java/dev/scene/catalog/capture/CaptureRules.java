package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import java.util.Objects;
import java.util.Optional;
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

  /// Checks what this level says; `path` is the field in which it stands.
  public void check(String path, Checks checks) {
    device.check(path + ".device", checks);
    SessionChecks.check(session, path + ".session", checks);
    loading.check(path + ".loading", checks);
    quiet.check(path + ".quiet", checks);
    shot.check(path + ".shot", checks);
  }

  /// What a client sent as the field `capture` in the place of `stored`, with every fault of it.
  public static CaptureRules checked(
      @Nullable CaptureRules sent, Optional<CaptureRules> stored, Checks checks) {
    CaptureRules rules = Objects.requireNonNullElse(sent, INHERITED);
    rules.check("capture", checks);
    return rules.keeping(stored.orElse(INHERITED), "capture", checks);
  }

  private CaptureRules keeping(CaptureRules stored, String path, Checks checks) {
    return new CaptureRules(
        device,
        session.keeping(stored.session, path + ".session", checks),
        loading,
        quiet,
        shot,
        evidence);
  }
}

package dev.scene.webhook.post;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What came of an attempt.
///
/// @param code of the response, when there was one
/// @param body the beginning of the response
/// @param error why it did not succeed
/// @param retryAfter how long the receiver wants to be left alone
public record Answer(
    @Nullable Integer code,
    long millis,
    @Nullable String body,
    @Nullable String error,
    @Nullable Duration retryAfter) {
  private static final int GONE = 410;

  public static Answer failed(long millis, String error) {
    return new Answer(null, millis, null, error, null);
  }

  public boolean isSuccess() {
    return error == null;
  }

  /// Whether the receiver says that it is no more.
  public boolean isGone() {
    return code != null && code == GONE;
  }
}

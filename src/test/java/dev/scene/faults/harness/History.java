package dev.scene.faults.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// What clients of the service saw: each call with its end. Safe for many threads.
public final class History {
  private final List<Call> calls = new ArrayList<>();

  /// What kind of call it was.
  public enum Kind {
    CLAIM,
    UPLOAD,
    COMPLETE,
    OTHER
  }

  /// How a call ended for its client: with a 2xx answer, with another one, or without any, when
  /// nobody can tell whether it was done.
  public enum End {
    OK,
    REFUSED,
    UNKNOWN
  }

  /// One call about one attempt of an execution; `name` and `sha256` say what was sent.
  public record Call(
      Kind kind,
      @Nullable String execution,
      int attempt,
      @Nullable String name,
      @Nullable String sha256,
      End end,
      int status,
      long atMillis) {

    /// How a status reads for the client; 0 stands for no answer.
    public static End end(int status) {
      if (status == 0 || status >= 500) {
        return End.UNKNOWN;
      }
      return status < 300 ? End.OK : End.REFUSED;
    }
  }

  public synchronized void add(Call call) {
    calls.add(call);
  }

  public synchronized List<Call> calls() {
    return List.copyOf(calls);
  }

  public List<Call> calls(Kind kind, End end) {
    return calls().stream().filter(call -> call.kind() == kind && call.end() == end).toList();
  }

  /// How many calls of this kind ended like this.
  public long count(Kind kind, End end) {
    return calls(kind, end).size();
  }

  /// When the first answer of any kind came after that moment, if one did.
  public synchronized OptionalLong answeredAfter(long millis) {
    return calls.stream()
        .filter(call -> call.kind() == Kind.CLAIM && call.atMillis() > millis)
        .filter(call -> call.end() == End.OK)
        .mapToLong(Call::atMillis)
        .min();
  }
}

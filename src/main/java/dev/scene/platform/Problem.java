package dev.scene.platform;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Something a user can meet and mend: what was tried, on what, why it failed, and what to do.
///
/// Thrown anywhere, answered once at the edge: as RFC 9457 `application/problem+json` to programs,
/// as a form with marked fields or a message to people.
public final class Problem extends RuntimeException {

  /// The kinds of problem, each with its HTTP status and the last part of its `type` URN.
  public enum Kind {
    BAD_REQUEST(400, "Bad request"),
    UNAUTHORIZED(401, "Token missing or wrong"),
    FORBIDDEN(403, "Not allowed"),
    NOT_FOUND(404, "Not found"),
    SLOW(408, "Too slow"),
    CONFLICT(409, "Conflict"),
    STALE(409, "Changed concurrently"),
    TOO_LARGE(413, "Too large"),
    INVALID(422, "Invalid input"),
    INTERNAL(500, "Internal error"),
    UNAVAILABLE(503, "Not available at the moment"),
    NO_ROOM(507, "No room left");

    private final int status;
    private final String title;

    Kind(int status, String title) {
      this.status = status;
      this.title = title;
    }

    public int status() {
      return status;
    }

    public String title() {
      return title;
    }

    public String type() {
      return "urn:scene:problem:" + name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
  }

  /// One field that broke a rule. `field` is its name in JSON, such as `viewports[0].width`.
  public record Field(String field, String message) {}

  private final Kind kind;
  private final String detail;
  private final @Nullable String remedy;
  private final transient List<Field> fields;

  public Problem(Kind kind, String detail, @Nullable String remedy) {
    this(kind, detail, remedy, List.of());
  }

  private Problem(Kind kind, String detail, @Nullable String remedy, List<Field> fields) {
    super(remedy == null ? detail : detail + " " + remedy);
    this.kind = kind;
    this.detail = detail;
    this.remedy = remedy;
    this.fields = List.copyOf(fields);
  }

  public static Problem notFound(String what, Object id) {
    return new Problem(
        Kind.NOT_FOUND,
        "There is no %s with the id %s.".formatted(what, id),
        "It may have been deleted; look it up in its list again.");
  }

  public static Problem conflict(String detail, String remedy) {
    return new Problem(Kind.CONFLICT, detail, remedy);
  }

  /// A conflict about one field, such as a name that is taken.
  public static Problem conflict(String detail, String remedy, Field field) {
    return new Problem(Kind.CONFLICT, detail, remedy, List.of(field));
  }

  /// Somebody else changed these fields meanwhile.
  public static Problem stale(String detail, String remedy, List<Field> fields) {
    return new Problem(Kind.STALE, detail, remedy, fields);
  }

  /// What can't be done with what is there, each fault by itself.
  public static Problem badRequest(String detail, String remedy, List<Field> fields) {
    return new Problem(Kind.BAD_REQUEST, detail, remedy, fields);
  }

  public static Problem unavailable(String detail, String remedy) {
    return new Problem(Kind.UNAVAILABLE, detail, remedy);
  }

  public static Problem invalid(List<Field> fields) {
    String detail =
        fields.size() == 1
            ? fields.getFirst().field() + " " + fields.getFirst().message()
            : fields.size() + " fields break their rules.";
    return new Problem(
        Kind.INVALID, detail, "Change what the fields name, and send again.", fields);
  }

  public static Problem invalid(String field, String message) {
    return invalid(List.of(new Field(field, message)));
  }

  public static Problem stillInUse(String what, String name, UUID run) {
    return conflict(
        "%s \"%s\" can't be deleted: run %s, which uses it, is not over."
            .formatted(what, name, run),
        "Wait until the run has finished, then delete again.");
  }

  /// The same, with its fields by other names.
  public Problem withFields(UnaryOperator<String> names) {
    List<Field> renamed =
        fields.stream().map(it -> new Field(names.apply(it.field()), it.message())).toList();
    return kind == Kind.INVALID ? invalid(renamed) : new Problem(kind, detail, remedy, renamed);
  }

  public Kind kind() {
    return kind;
  }

  public String detail() {
    return detail;
  }

  public @Nullable String remedy() {
    return remedy;
  }

  public List<Field> fields() {
    return fields;
  }
}

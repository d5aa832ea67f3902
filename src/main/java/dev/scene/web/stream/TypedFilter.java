package dev.scene.web.stream;

import dev.scene.platform.Ids;
import dev.scene.run.Status;
import dev.scene.run.comparison.DiffLevel;
import dev.scene.run.past.RunFilter;
import dev.scene.web.Formats;
import jakarta.ws.rs.DefaultValue;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// What narrows the list of runs, as its address says it; what is not said is empty.
///
/// @param time a preset, `dates` where `from` and `to` say it
record TypedFilter(
    String text,
    String project,
    String batch,
    String status,
    String verdict,
    String actor,
    String ticket,
    String time,
    String from,
    String to) {

  /// A stretch of time that ends now.
  record Preset(String code, String words, Duration length) {}

  private static final List<Preset> PRESETS =
      List.of(
          new Preset("hour", "Last hour", Duration.ofHours(1)),
          new Preset("day", "Last 24 hours", Duration.ofDays(1)),
          new Preset("week", "Last 7 days", Duration.ofDays(7)),
          new Preset("month", "Last 30 days", Duration.ofDays(30)));

  static final String DATES = "dates";

  /// The address as it was sent.
  public record Asked(
      @RestQuery @Nullable String q,
      @RestQuery("project_id") @Nullable String project,
      @RestQuery("batch_id") @Nullable String batch,
      @RestQuery @Nullable String status,
      @RestQuery @Nullable String verdict,
      @RestQuery("by") @Nullable String actor,
      @RestQuery @Nullable String ticket,
      @RestQuery @Nullable String time,
      @RestQuery @Nullable String from,
      @RestQuery @Nullable String to,
      @RestQuery @DefaultValue("1") int page) {

    /// Choosing another project drops the batch, which belongs to the one before; words and ids
    /// that are not known count as not said.
    TypedFilter within(Function<UUID, @Nullable UUID> projectOf) {
      String chosen = id(project);
      UUID wanted = Ids.known(text(batch)).orElse(null);
      UUID owner = wanted == null ? null : projectOf.apply(wanted);
      boolean fits = owner != null && (chosen.isEmpty() || chosen.equals(owner.toString()));
      String when = text(from).isEmpty() && text(to).isEmpty() ? text(time) : DATES;
      return new TypedFilter(
          text(q),
          chosen,
          fits ? String.valueOf(wanted) : "",
          text(status),
          text(verdict),
          text(actor),
          text(ticket),
          when,
          when.equals(DATES) ? text(from) : "",
          when.equals(DATES) ? text(to) : "");
    }

    private static String id(@Nullable String text) {
      return Ids.known(text(text)).map(UUID::toString).orElse("");
    }

    private static String text(@Nullable String text) {
      return Objects.requireNonNullElse(text, "").strip();
    }
  }

  RunFilter filter(Instant now) {
    Instant earliest =
        PRESETS.stream()
            .filter(preset -> preset.code().equals(time))
            .findFirst()
            .map(preset -> now.minus(preset.length()))
            .orElse(null);
    LocalDate last = date(to);
    return new RunFilter(
        Ids.known(project).orElse(null),
        Ids.known(batch).orElse(null),
        named(Status.values(), status),
        named(DiffLevel.values(), verdict),
        orNull(actor),
        orNull(ticket),
        time.equals(DATES) ? start(date(from)) : earliest,
        last == null ? null : start(last.plusDays(1)),
        orNull(text));
  }

  private static @Nullable Instant start(@Nullable LocalDate day) {
    return day == null ? null : day.atStartOfDay(ZoneOffset.UTC).toInstant();
  }

  private static @Nullable LocalDate date(String text) {
    try {
      return text.isEmpty() ? null : LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
    return Stream.of(all).filter(one -> Formats.code(one).equals(name)).findFirst().orElse(null);
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }

  /// Whether it narrows the list at all.
  public boolean any() {
    return !address().equals("/runs?");
  }

  /// How many of the filters that are folded away are set.
  public int folded() {
    return (int) Stream.of(actor, ticket, time).filter(value -> !value.isEmpty()).count();
  }

  /// The address of the list, ready for another parameter.
  String address() {
    StringBuilder address = new StringBuilder("/runs?");
    append(address, "q", text);
    append(address, "project_id", project);
    append(address, "batch_id", batch);
    append(address, "status", status);
    append(address, "verdict", verdict);
    append(address, "by", actor);
    append(address, "ticket", ticket);
    append(address, "time", time.equals(DATES) ? "" : time);
    append(address, "from", from);
    append(address, "to", to);
    return address.toString();
  }

  private static void append(StringBuilder address, String name, String value) {
    if (!value.isEmpty()) {
      address
          .append(name)
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
  }

  public List<Status> statuses() {
    return List.of(Status.values());
  }

  public List<DiffLevel> verdicts() {
    return List.of(DiffLevel.values());
  }

  public List<Preset> presets() {
    return PRESETS;
  }
}

package dev.scene.web.launch;

import dev.scene.launch.LaunchRequest;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Purpose;
import dev.scene.run.plan.Priority;
import dev.scene.run.plan.Scope;
import dev.scene.web.Formats;
import dev.scene.web.Sent;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The form that starts a run, as it was typed; what was not said is empty.
///
/// @param baseline an id, `none`, or [#OTHER] where `prefix` says it
/// @param key makes a second click on its button harmless
record TypedLaunch(
    String project,
    String batch,
    String purpose,
    String baseline,
    String prefix,
    String scope,
    List<String> tasks,
    String note,
    String ticket,
    String priority,
    String timeout,
    String key) {
  static final String OTHER = "other";
  private static final int MOST_MINUTES = 7 * 24 * 60;

  static TypedLaunch of(Sent form) {
    return new TypedLaunch(
        form.text("project_id"),
        form.text("batch_id"),
        form.text("purpose"),
        form.text("baseline_id"),
        form.text("baseline_prefix"),
        form.text("scope"),
        form.all("task_ids").stream().filter(id -> !id.isBlank()).toList(),
        form.text("note"),
        form.text("jira_issue"),
        form.text("priority"),
        form.text("timeout_minutes"),
        form.text("idempotency_key"));
  }

  /// The same for another batch, or with what was left open filled in.
  TypedLaunch with(String project, String batch, Purpose purpose) {
    return new TypedLaunch(
        project,
        batch,
        Formats.code(purpose).replace('-', '_'),
        baseline,
        prefix,
        scope,
        tasks,
        note,
        ticket,
        priority,
        timeout,
        key.isEmpty() ? Ids.next().toString() : key);
  }

  TypedLaunch taking(Scope chosen, List<String> chosenTasks, Priority chosenPriority) {
    return new TypedLaunch(
        project,
        batch,
        purpose,
        baseline,
        prefix,
        Formats.code(chosen),
        chosenTasks,
        note,
        ticket,
        Formats.code(chosenPriority),
        timeout,
        key);
  }

  public boolean recording() {
    return chosenPurpose() == Purpose.BASELINE_RECORDING;
  }

  @Nullable Purpose chosenPurpose() {
    return named(Purpose.values(), purpose);
  }

  public Scope chosenScope() {
    return Objects.requireNonNullElse(named(Scope.values(), scope), Scope.ALL);
  }

  public Priority chosenPriority() {
    return Objects.requireNonNullElse(named(Priority.values(), priority), Priority.NORMAL);
  }

  private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
    return Stream.of(all).filter(one -> one.name().equalsIgnoreCase(name)).findFirst().orElse(null);
  }

  /// Whether something was chosen that most people leave alone.
  public boolean advanced() {
    return chosenPriority() != Priority.NORMAL || !timeout.isBlank() || !ticket.isBlank();
  }

  /// @throws Problem invalid, naming the field, or not found
  LaunchRequest request() {
    Scope taken = chosenScope();
    return new LaunchRequest(
        batch.isBlank() ? null : Ids.parse("batch", batch),
        chosenPurpose(),
        recording() ? null : orNull(baseline.equals(OTHER) ? required(prefix) : baseline),
        orNull(note),
        orNull(ticket),
        orNull(key),
        chosenPriority() == Priority.NORMAL ? null : chosenPriority(),
        seconds(),
        taken,
        taken == Scope.SELECTED ? chosenTasks() : null);
  }

  private static String required(String prefix) {
    if (prefix.isBlank()) {
      throw Problem.invalid("baseline_prefix", "must be an id, or the beginning of one");
    }
    return prefix;
  }

  private List<UUID> chosenTasks() {
    return tasks.stream().map(id -> Ids.parse("task", id)).toList();
  }

  private @Nullable Integer seconds() {
    String minutes = timeout.strip();
    if (minutes.isEmpty()) {
      return null;
    }
    if (!minutes.matches("\\d{1,5}") || Integer.parseInt(minutes) > MOST_MINUTES) {
      throw Problem.invalid(
          "timeout_minutes", "must be a number of minutes, at most %d".formatted(MOST_MINUTES));
    }
    return Integer.parseInt(minutes) * 60;
  }

  private static @Nullable String orNull(String text) {
    return text.isBlank() ? null : text;
  }
}

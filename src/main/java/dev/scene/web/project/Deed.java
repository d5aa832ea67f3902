package dev.scene.web.project;

import dev.scene.event.AuditEntry;
import dev.scene.event.Changed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// What somebody did, as a line of a history.
record Deed(String actor, Instant at, String what, String on, String how) {
  private static final int MOST_FIELDS = 6;

  static Deed of(AuditEntry entry) {
    return new Deed(
        entry.actor(),
        entry.createdAt(),
        entry.action() + " " + entry.entityType(),
        entry.entityName(),
        entry.action().equals("created") ? "" : how(entry.data()));
  }

  private static String how(AuditEntry.Data data) {
    List<String> fields =
        data.changes().stream().map(Changed::field).map(Deed::words).distinct().toList();
    String facts =
        data.facts().entrySet().stream()
            .sorted(Map.Entry.comparingByKey())
            .filter(it -> !it.getValue().isTextual() || it.getKey().equals("how"))
            .map(it ->
                it.getValue().isTextual()
                    ? it.getValue().textValue()
                    : it.getValue() + " " + it.getKey())
            .collect(Collectors.joining(", "));
    String shown = fields.stream().limit(MOST_FIELDS).collect(Collectors.joining(", "));
    String more =
        fields.size() > MOST_FIELDS ? " and %d more".formatted(fields.size() - MOST_FIELDS) : "";
    return shown + more + facts;
  }

  /// A field of the JSON as people would name it.
  static String words(String field) {
    return field.replace('_', ' ').replace(".", " › ");
  }
}

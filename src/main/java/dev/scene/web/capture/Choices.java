package dev.scene.web.capture;

import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.web.Faults;
import dev.scene.web.Formats;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// The capture options of a form: what was typed, what holds where nothing was, and what was
/// refused.
///
/// @param levels what is inherited, nearest first
public record Choices(TypedCapture typed, List<Level> levels, Faults faults) {
  private static final int SHOWN = 3;

  /// Options as clients see them, with the name of who says them, such as `project`.
  record Level(String name, JsonNode rules) {
    JsonNode at(Field field) {
      return rules.path(field.group()).path(field.name());
    }
  }

  /// A group of the form; closed while nothing in it is wrong.
  record Group(String name, String title, List<Entry> entries) {
    public long count() {
      return entries.stream().filter(Entry::set).count();
    }

    /// What is set here, in the words of its fields.
    public String summary() {
      List<String> names =
          entries.stream().filter(Entry::set).map(entry -> entry.of().words().label()).toList();
      String first = names.stream().limit(SHOWN).collect(Collectors.joining(", "));
      return names.size() > SHOWN ? first + " …" : first;
    }

    public boolean open() {
      return entries.stream().anyMatch(entry -> !entry.faults().isEmpty());
    }
  }

  /// A field of the form with what stands in it.
  ///
  /// @param inherited what holds where it is left empty, as a sentence
  /// @param faults what was refused, each the end of a sentence that begins with the label
  record Entry(
      Field of,
      String text,
      List<Row> rows,
      boolean stored,
      boolean set,
      String inherited,
      List<String> faults) {
    /// What an empty field shows.
    public String placeholder() {
      return inherited.isEmpty() ? of.words().example() : inherited;
    }

    /// How it is drawn.
    public String shape() {
      return switch (of.kind()) {
        case TEXT, TIME, WHOLE, DECIMAL -> "input";
        case CHOICE, FLAG -> "select";
        case LINES, OWN_LINES -> "lines";
        case SECRET -> "secret";
        case HEADERS, COOKIES -> "rows";
      };
    }

    public String inputMode() {
      return switch (of.kind()) {
        case WHOLE -> "numeric";
        case DECIMAL -> "decimal";
        case TEXT, TIME, CHOICE, FLAG, LINES, OWN_LINES, SECRET, HEADERS, COOKIES -> "text";
      };
    }

    public String path() {
      return of.path();
    }

    public boolean wide() {
      return of.hasRows() || of.hasLines() || of.kind() == Field.Kind.SECRET;
    }

    public boolean bad() {
      return !faults.isEmpty();
    }

    /// Whether a row has more than a name and a value.
    public boolean cookies() {
      return of.kind() == Field.Kind.COOKIES;
    }

    public Row blankRow() {
      return Row.BLANK;
    }

    /// The rows, and where there are none a blank one to begin with.
    public List<Row> shownRows() {
      return rows.isEmpty() ? List.of(Row.BLANK) : rows;
    }
  }

  public List<Group> groups() {
    return Fields.GROUPS.stream()
        .map(group ->
            new Group(
                group.name(), group.title(), group.fields().stream().map(this::entry).toList()))
        .toList();
  }

  private Entry entry(Field field) {
    return new Entry(
        field,
        typed.text(field),
        typed.rows(field),
        typed.isStored(field),
        typed.isSet(field),
        inherited(field),
        faults.under(field.path()).stream()
            .map(fault ->
                fault.element().isEmpty()
                    ? fault.message()
                    : "%s %s".formatted(fault.element(), fault.message()))
            .toList());
  }

  private String inherited(Field field) {
    if (field.kind() == Field.Kind.LINES || field.hasRows()) {
      return added(field);
    }
    Stream<String> said =
        levels.stream()
            .filter(level -> isSaid(level.at(field)))
            .map(level ->
                "Inherited: %s (%s)".formatted(words(field, level.at(field)), level.name()));
    return said.findFirst().orElse(field.unset().isEmpty() ? "" : "Inherited: " + field.unset());
  }

  /// Where levels add up: what comes from each.
  private String added(Field field) {
    String parts =
        levels.stream()
            .filter(level -> isSaid(level.at(field)))
            .map(level -> "%s (%s)".formatted(words(field, level.at(field)), level.name()))
            .collect(Collectors.joining("; "));
    return parts.isEmpty() ? "" : "Inherited and added: " + parts;
  }

  private static boolean isSaid(JsonNode value) {
    return value.isContainerNode() ? !value.isEmpty() : !value.isNull() && !value.isMissingNode();
  }

  private static String words(Field field, JsonNode value) {
    if (value.isObject()) {
      return value.properties().stream()
          .map(it -> it.getKey())
          .sorted()
          .collect(Collectors.joining(", "));
    }
    if (value.isArray()) {
      List<String> items =
          StreamSupport.stream(value.spliterator(), false)
              .map(item -> item.isObject() ? item.path("name").asText() : item.asText())
              .toList();
      return items.size() > SHOWN ? items.size() + " of them" : String.join(", ", items);
    }
    return field.options().stream()
        .filter(option -> option.value().equals(value.asText()))
        .map(Option::label)
        .findFirst()
        .orElseGet(() -> plain(field, value));
  }

  private static String plain(Field field, JsonNode value) {
    if (field.kind() == Field.Kind.SECRET) {
      return "one that is stored";
    }
    return value.isDouble() ? Formats.plain(value.asDouble()) : value.asText();
  }
}

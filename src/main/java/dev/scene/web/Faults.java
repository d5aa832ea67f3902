package dev.scene.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.scene.platform.Problem;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What was refused in a form, by field.
public record Faults(List<Problem.Field> fields) {
  public static final Faults NONE = new Faults(List.of());

  private static final JsonMapper JSON = new JsonMapper();
  private static final Pattern ELEMENT = Pattern.compile("\\[\"?([^]\"]*)\"?]\\.?(.*)");

  /// What is wrong with an element of a field: `element` is its name, or its number from 1, and the
  /// part of it; empty when the field as a whole is meant.
  public record Fault(String element, String message) {}

  /// @throws Problem the same one again, when it is not about the form's fields
  public static Faults of(Problem problem) {
    boolean taken = problem.kind() == Problem.Kind.CONFLICT && !problem.fields().isEmpty();
    if (problem.kind() != Problem.Kind.INVALID && !taken) {
      throw problem;
    }
    return new Faults(problem.fields());
  }

  /// The ends of the sentences that begin with the field's label; empty when nothing is wrong.
  ///
  /// What is wrong with an element, as in `browsers[1]`, belongs to the field `browsers`.
  public String of(String field) {
    return fields.stream()
        .filter(fault -> isOf(fault, field))
        .map(Problem.Field::message)
        .distinct()
        .collect(Collectors.joining("; "));
  }

  /// What is wrong with the field and with each of its elements.
  public List<Fault> under(String field) {
    return fields.stream()
        .filter(fault -> isOf(fault, field))
        .map(fault -> new Fault(element(fault.field().substring(field.length())), fault.message()))
        .toList();
  }

  /// The same for scripts: a list of `field` and `message`.
  public String json(String field) {
    try {
      return JSON.writeValueAsString(fields.stream().filter(fault -> isOf(fault, field)).toList());
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isOf(Problem.Field fault, String field) {
    return fault.field().equals(field) || fault.field().startsWith(field + "[");
  }

  private static String element(String rest) {
    Matcher element = ELEMENT.matcher(rest);
    if (!element.matches()) {
      return "";
    }
    String name = element.group(1);
    String known = name.matches("\\d{1,6}") ? "no. " + (Integer.parseInt(name) + 1) : name;
    return element.group(2).isEmpty() ? known : "%s: %s".formatted(known, element.group(2));
  }
}

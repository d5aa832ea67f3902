package dev.scene.web;

import dev.scene.platform.Problem;
import java.util.List;
import java.util.stream.Collectors;

/// What was refused in a form, by field.
public record Faults(List<Problem.Field> fields) {
  public static final Faults NONE = new Faults(List.of());

  /// @throws Problem the same one again, when it is not about the form's fields
  public static Faults of(Problem problem) {
    if (problem.kind() != Problem.Kind.INVALID) {
      throw problem;
    }
    return new Faults(problem.fields());
  }

  /// The ends of the sentences that begin with the field's label; empty when nothing is wrong.
  ///
  /// What is wrong with an element, as in `browsers[1]`, belongs to the field `browsers`.
  public String of(String field) {
    return fields.stream()
        .filter(fault -> fault.field().replaceAll("\\[.*", "").equals(field))
        .map(Problem.Field::message)
        .distinct()
        .collect(Collectors.joining("; "));
  }
}

package dev.scene.api.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import dev.scene.api.Misread;
import dev.scene.platform.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Gathers what is wrong with a document, each with its path in it.
final class Faults {
  private final List<Problem.Field> fields = new ArrayList<>();

  /// A step that may find something wrong.
  interface Step<T> {
    T take() throws JsonProcessingException;
  }

  /// The step's result; empty when it found something wrong at `path`.
  <T> Optional<T> at(String path, Step<T> step) {
    try {
      return Optional.of(step.take());
    } catch (JsonProcessingException e) {
      add(path + where(e), Misread.why(e));
    } catch (Problem problem) {
      problem.fields().forEach(it -> add(path + "." + it.field(), it.message()));
      if (problem.fields().isEmpty()) {
        add(path, problem.detail());
      }
    }
    return Optional.empty();
  }

  void add(String path, String message) {
    fields.add(new Problem.Field(path, message));
  }

  private static String where(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(step ->
                step.getFieldName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getFieldName())
            .collect(Collectors.joining())
        : "";
  }

  /// @throws Problem invalid, when anything was wrong
  void orRefuse() {
    if (!fields.isEmpty()) {
      throw Problem.invalid(fields);
    }
  }
}

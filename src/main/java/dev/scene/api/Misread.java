package dev.scene.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is wrong with a value that can't be read, in the words of whoever sent it: nothing of the
/// classes that were to hold it.
public final class Misread {
  private static final Set<Class<?>> WHOLE =
      Set.of(Integer.class, int.class, Long.class, long.class);

  private Misread() {}

  /// What follows the name of the field, without a full stop.
  public static String why(JsonProcessingException failure) {
    return switch (failure) {
      case UnrecognizedPropertyException it -> "is not known; known are " + known(it);
      case InvalidFormatException it when it.getTargetType().isEnum() ->
          "must be one of " + constants(it.getTargetType());
      case MismatchedInputException it when it.getTargetType() != null ->
          "must be " + kind(it.getTargetType());
      case ValueInstantiationException it when it.getCause() != null ->
          "can't be read: " + it.getCause().getMessage();
      default -> "can't be read: " + firstLine(failure);
    };
  }

  /// The fields that could have been meant, by name.
  static String known(UnrecognizedPropertyException failure) {
    return failure.getKnownPropertyIds().stream()
        .map(String::valueOf)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  private static String constants(Class<?> type) {
    return Stream.of(type.getEnumConstants())
        .map(constant -> "\"" + constant.toString().toLowerCase(Locale.ROOT) + "\"")
        .collect(Collectors.joining(", "));
  }

  private static String kind(Class<?> type) {
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (WHOLE.contains(type)) {
      return "a whole number";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a number";
    }
    if (type == UUID.class) {
      return "an id";
    }
    if (type == Instant.class) {
      return "a time such as 2026-01-31T12:00:00Z";
    }
    return container(type);
  }

  private static String container(Class<?> type) {
    return Collection.class.isAssignableFrom(type) ? "a list" : "an object";
  }

  private static String firstLine(JsonProcessingException failure) {
    return failure.getOriginalMessage().lines().findFirst().orElse("");
  }
}

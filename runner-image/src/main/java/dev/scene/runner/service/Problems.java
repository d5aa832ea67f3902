package dev.scene.runner.service;

import dev.scene.runner.service.Messages.Problem;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the body of an error answer says, whether or not it is the problem.json that it should be.
public final class Problems {
  private Problems() {}

  public static String describe(byte[] body) {
    try {
      Problem problem = Json.read(body, Problem.class);
      return Stream.of(problem.title(), problem.detail(), problem.remedy())
          .filter(Objects::nonNull)
          .collect(Collectors.joining(" — "));
    } catch (UncheckedIOException notJson) {
      String text = new String(body, StandardCharsets.UTF_8);
      return text.substring(0, Math.min(text.length(), 300));
    }
  }
}

package dev.scene.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A [Problem] as RFC 9457 `application/problem+json`, with the remedy and the fields beside it.
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ProblemBody(
    String type,
    String title,
    int status,
    String detail,
    @Nullable String remedy,
    List<Problem.Field> errors) {
  public static final String MEDIA_TYPE = "application/problem+json";

  public static ProblemBody of(Problem problem) {
    return new ProblemBody(
        problem.kind().type(),
        problem.kind().title(),
        problem.kind().status(),
        problem.detail(),
        problem.remedy(),
        problem.fields());
  }
}

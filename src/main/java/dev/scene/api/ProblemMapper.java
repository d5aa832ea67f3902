package dev.scene.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.scene.platform.DatabaseAway;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.ProblemBody;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Answers what went wrong as `application/problem+json`.
class ProblemMapper {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemMapper.class);

  @ServerExceptionMapper
  Response problem(Problem problem) {
    return answer(ProblemBody.of(problem));
  }

  // named singly, for the framework's own mapper of one of them would come first
  @ServerExceptionMapper({
    JsonProcessingException.class,
    JsonMappingException.class,
    MismatchedInputException.class
  })
  Response badJson(JsonProcessingException failure) {
    return answer(ProblemBody.of(unreadable(failure)));
  }

  @ServerExceptionMapper
  Response badRequest(WebApplicationException failure) {
    Response response = failure.getResponse();
    if (failure.getCause() instanceof JsonProcessingException json) {
      return badJson(json);
    }
    if (response.getStatus() < 400 || response.hasEntity()) {
      return response;
    }
    String phrase = response.getStatusInfo().getReasonPhrase();
    return answer(
        new ProblemBody(
            "about:blank",
            phrase,
            response.getStatus(),
            String.valueOf(failure.getMessage()),
            remedy(response.getStatus()),
            List.of()));
  }

  // what the framework refuses by itself, before anything here is asked
  private static @Nullable String remedy(int status) {
    return switch (status) {
      case 404 -> "Nothing is at this address; GET /api/agent/docs lists what there is.";
      case 405 -> "This address takes other methods; GET /api/agent/docs lists them.";
      case 406 -> "Ask with Accept: application/json.";
      case 415 -> "Send the body as JSON, with Content-Type: application/json.";
      default -> null;
    };
  }

  @ServerExceptionMapper
  Response unexpected(RuntimeException failure) {
    return DatabaseAway.behind(failure)
        .map(ProblemMapper::away)
        .orElseGet(() -> answer(fault(failure)));
  }

  private static Response away(Problem problem) {
    LOG.warn("Answered 503: {}", problem.detail());
    return answer(ProblemBody.of(problem));
  }

  private static ProblemBody fault(RuntimeException failure) {
    UUID id = Ids.next();
    LOG.error("Answered 500, error {}", id, failure);
    return ProblemBody.of(
        new Problem(
            Problem.Kind.INTERNAL,
            "The service failed at this request; error %s.".formatted(id),
            "Its log says why under that id. Nothing of the request was stored."));
  }

  private static Problem unreadable(JsonProcessingException failure) {
    String where = where(failure);
    if (failure instanceof InvalidFormatException format && format.getTargetType().isEnum()) {
      return Problem.invalid(where, Misread.why(failure));
    }
    if (failure instanceof UnrecognizedPropertyException unknown) {
      return new Problem(
          Problem.Kind.BAD_REQUEST,
          "The field %s is not known here.".formatted(where),
          "Known are: %s.".formatted(Misread.known(unknown)));
    }
    return new Problem(
        Problem.Kind.BAD_REQUEST,
        failure instanceof JsonMappingException
            ? "%s %s.".formatted(subject(where), Misread.why(failure))
            : "The body is not valid JSON: " + failure.getOriginalMessage(),
        "Mend the body and send it again.");
  }

  private static String subject(String where) {
    return where.isEmpty() ? "The body" : "The field " + where;
  }

  private static String where(JsonProcessingException failure) {
    return failure instanceof JsonMappingException mapping
        ? mapping.getPath().stream()
            .map(step ->
                step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName())
            .collect(Collectors.joining("."))
            .replace(".[", "[")
        : "";
  }

  private static Response answer(ProblemBody body) {
    return Response.status(body.status()).type(ProblemBody.MEDIA_TYPE).entity(body).build();
  }
}

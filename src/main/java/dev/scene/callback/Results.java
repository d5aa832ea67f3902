package dev.scene.callback;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.scene.platform.Problem;
import dev.scene.run.CaptureResult;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Reads results as runners post them.
@ApplicationScoped
class Results {
  private final ObjectMapper json;
  private final CallbackConfig config;

  Results(ObjectMapper json, CallbackConfig config) {
    this.json = json;
    this.config = config;
  }

  /// How large a result may be, in bytes.
  long limit() {
    return config.resultBytes();
  }

  /// @throws Problem too large, or bad request
  CaptureResult read(byte[] body) {
    if (body.length > config.resultBytes()) {
      throw new Problem(
          Problem.Kind.TOO_LARGE,
          "The result has %,d bytes; at most %,d are taken."
              .formatted(body.length, config.resultBytes()),
          "Shorten its message and warnings.");
    }
    try {
      @Nullable CaptureResult result = json.readValue(body, CaptureResult.class);
      if (result != null) {
        return result;
      }
      throw new Problem(Problem.Kind.BAD_REQUEST, "The result is null.", null);
    } catch (JsonProcessingException e) {
      throw new Problem(
          Problem.Kind.BAD_REQUEST,
          "The result is not what runner-image/contract describes: " + e.getOriginalMessage(),
          "Use a runner of the same version as the service.");
    } catch (IOException e) {
      throw new Problem(Problem.Kind.BAD_REQUEST, "The result can't be read.", null);
    }
  }
}

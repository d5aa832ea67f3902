package dev.scene.api;

import dev.scene.platform.Problem;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// Refuses a body that holds nothing, or JSON's null, so that no resource has to ask for it.
@Provider
public class NoEmptyBodies implements ReaderInterceptor {

  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    @Nullable Object body = context.proceed();
    if (body == null) {
      throw new Problem(
          Problem.Kind.BAD_REQUEST, "The body is empty.", "Send the fields as a JSON object.");
    }
    return body;
  }
}

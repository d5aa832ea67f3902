package dev.scene.api;

import dev.scene.platform.Problem;
import jakarta.annotation.Priority;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// Refuses JSON of more than 1 MB, whatever its length was said to be. What runners send has limits
/// of its own, which are not larger where it is JSON.
@Provider
@Priority(100)
public class NoLongBodies implements ReaderInterceptor {
  @Override
  public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
    MediaType type = context.getMediaType();
    if (type == null || !type.getSubtype().endsWith("json")) {
      return context.proceed();
    }
    Counted body = new Counted(context.getInputStream());
    context.setInputStream(body);
    try {
      return context.proceed();
    } catch (IOException | RuntimeException e) {
      // what reads the body takes the end of it for a fault of the field it was in
      if (body.isTooLong()) {
        throw tooLong(e);
      }
      throw e;
    }
  }

  private static Problem tooLong(Exception cause) {
    Problem problem =
        new Problem(
            Problem.Kind.TOO_LARGE,
            "The body has more than %,d bytes of JSON.".formatted(Limits.JSON_BYTES),
            "Send less at once, in several requests.");
    problem.initCause(cause);
    return problem;
  }

  private static final class Counted extends FilterInputStream {
    private long count;

    Counted(InputStream body) {
      super(body);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
      int read = super.read(bytes, from, length);
      count(Math.max(read, 0));
      return read;
    }

    boolean isTooLong() {
      return count > Limits.JSON_BYTES;
    }

    private void count(int more) throws IOException {
      count += more;
      if (isTooLong()) {
        throw new IOException("more than %d bytes".formatted(Limits.JSON_BYTES));
      }
    }
  }
}

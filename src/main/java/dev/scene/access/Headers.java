package dev.scene.access;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;

/// The headers that tell browsers how little an answer may do.
final class Headers {
  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " media-src 'self';"
          + " connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none';"
          + " frame-ancestors 'none'";

  /// Stored files come from pages under test: they are shown, never run.
  private static final String FILES =
      "sandbox; default-src 'none'; img-src 'self'; media-src 'self'";

  private Headers() {}

  static void secure(RoutingContext context) {
    MultiMap headers = context.response().headers();
    boolean file = context.normalizedPath().startsWith("/artifacts/");
    headers.set("Content-Security-Policy", file ? FILES : PAGES);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }
}

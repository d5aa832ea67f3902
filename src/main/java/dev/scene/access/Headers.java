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

  /// Playwright's viewer of traces is somebody else's program that shows pages under test: it gets
  /// scripts, the styles that it makes itself, and nothing from elsewhere. The hash is of the one
  /// script in its page, which speaks to whoever opened that as a file.
  private static final String TRACES =
      "default-src 'none';"
          + " script-src 'self' 'sha256-Ri7HXsDkiKl7epMiRQ8YMyWU6zrse3V3f6urxKM76qA=';"
          + " style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; media-src 'self' blob:; font-src 'self' data:;"
          + " connect-src 'self' data: blob:; worker-src 'self'; frame-src 'self' blob: data:;"
          + " form-action 'none'; base-uri 'none'; object-src 'none'; frame-ancestors 'self'";

  private Headers() {}

  private static String policy(String path) {
    if (path.startsWith("/artifacts/")) {
      return FILES;
    }
    return path.startsWith("/trace-viewer/") ? TRACES : PAGES;
  }

  static void secure(RoutingContext context) {
    MultiMap headers = context.response().headers();
    headers.set("Content-Security-Policy", policy(context.normalizedPath()));
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
  }
}

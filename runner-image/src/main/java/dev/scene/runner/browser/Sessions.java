package dev.scene.runner.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.options.Cookie;
import dev.scene.runner.service.Messages.Session;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What holds in a context before its page is opened, as far as the context itself can be told.
final class Sessions {
  private Sessions() {}

  static void prepare(BrowserContext context, Session session, Address address) {
    List<Cookie> cookies =
        session.cookies().stream()
            .map(cookie ->
                new Cookie(cookie.name(), cookie.value())
                    .setDomain(or(cookie.domain(), address.host()))
                    .setPath(or(cookie.path(), "/")))
            .toList();
    if (!cookies.isEmpty()) context.addCookies(cookies);
    // only Date stands still: timers go on, or no page would ever finish loading
    if (session.fixedTime() != null)
      context.clock().setFixedTime(Instant.parse(session.fixedTime()).toEpochMilli());
  }

  private static String or(@Nullable String value, String otherwise) {
    return value == null || value.isBlank() ? otherwise : value;
  }
}

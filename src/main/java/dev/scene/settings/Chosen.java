package dev.scene.settings;

import dev.scene.platform.Checks;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What people have set; null where nobody has.
record Chosen(
    @Nullable List<String> browsers,
    @Nullable List<WindowSize> viewports,
    @Nullable TimeDisplay displayTimezone,
    @Nullable String sceneHostUrl,
    @Nullable String runnerCallbackUrl,
    @Nullable Integer maxConcurrentExecutions,
    @Nullable Integer maxConcurrentExecutionsPerRun,
    @Nullable Integer runTimeoutSeconds,
    @Nullable Integer maxAttempts,
    @Nullable Integer capturePostWaitMs,
    @Nullable CookieBanners cookieBanners,
    @Nullable List<String> cookieBannerSelectors,
    @Nullable Boolean stopAnimations,
    @Nullable Integer diffPixelTolerance,
    @Nullable Integer baselineRetention,
    @Nullable Integer artifactRetentionDays) {
  static final int LONGEST_RUN = 2_592_000;
  static final int LONGEST_WAIT = 60_000;

  private static final List<String> BROWSERS = List.of("chromium", "firefox", "webkit");
  private static final int MOST_SIZES = 50;
  private static final int MOST_SELECTORS = 100;
  private static final int LONGEST_SELECTOR = 500;
  private static final int LONGEST_ADDRESS = 500;

  /// What holds where these go before `others`.
  Values over(Values others) {
    return new Values(
        first(browsers, others.browsers()),
        first(viewports, others.viewports()),
        first(displayTimezone, others.displayTimezone()),
        sceneHostUrl == null ? others.sceneHostUrl() : sceneHostUrl,
        runnerCallbackUrl == null ? others.runnerCallbackUrl() : runnerCallbackUrl,
        first(maxConcurrentExecutions, others.maxConcurrentExecutions()),
        perRun(others),
        first(runTimeoutSeconds, others.runTimeoutSeconds()),
        first(maxAttempts, others.maxAttempts()),
        first(capturePostWaitMs, others.capturePostWaitMs()),
        first(cookieBanners, others.cookieBanners()),
        first(cookieBannerSelectors, others.cookieBannerSelectors()),
        first(stopAnimations, others.stopAnimations()),
        first(diffPixelTolerance, others.diffPixelTolerance()),
        first(baselineRetention, others.baselineRetention()),
        first(artifactRetentionDays, others.artifactRetentionDays()));
  }

  private static <T> T first(@Nullable T mine, T other) {
    return mine == null ? other : mine;
  }

  // one run may take every place, as long as nobody says otherwise
  private int perRun(Values others) {
    if (maxConcurrentExecutionsPerRun != null) {
      return maxConcurrentExecutionsPerRun;
    }
    boolean unsaid = others.maxConcurrentExecutionsPerRun() == others.maxConcurrentExecutions();
    return unsaid
        ? first(maxConcurrentExecutions, others.maxConcurrentExecutions())
        : others.maxConcurrentExecutionsPerRun();
  }

  void check(Checks checks) {
    checkBrowsers(checks);
    checkViewports(checks);
    checkAddress(checks, Setting.SCENE_HOST_URL, sceneHostUrl);
    checkAddress(checks, Setting.RUNNER_CALLBACK_URL, runnerCallbackUrl);
    within(checks, Setting.MAX_CONCURRENT_EXECUTIONS, maxConcurrentExecutions, 1, 32);
    within(checks, Setting.MAX_CONCURRENT_EXECUTIONS_PER_RUN, maxConcurrentExecutionsPerRun, 1, 32);
    within(checks, Setting.RUN_TIMEOUT_SECONDS, runTimeoutSeconds, 0, LONGEST_RUN);
    within(checks, Setting.MAX_ATTEMPTS, maxAttempts, 1, 10);
    within(checks, Setting.CAPTURE_POST_WAIT_MS, capturePostWaitMs, 0, LONGEST_WAIT);
    within(checks, Setting.DIFF_PIXEL_TOLERANCE, diffPixelTolerance, 0, 255);
    within(checks, Setting.BASELINE_RETENTION, baselineRetention, 0, 1000);
    within(checks, Setting.ARTIFACT_RETENTION_DAYS, artifactRetentionDays, 0, 3650);
    checkSelectors(checks);
  }

  private static void within(
      Checks checks, Setting setting, @Nullable Integer value, int low, int high) {
    checks.within(value, setting.field(), low, high);
  }

  private void checkBrowsers(Checks checks) {
    if (browsers == null) {
      return;
    }
    String field = Setting.BROWSERS.field();
    checks.require(!browsers.isEmpty(), field, "must keep at least one");
    checks.require(
        BROWSERS.containsAll(browsers), field, "must be of chromium, firefox and webkit");
    checks.require(isEachOnce(browsers), field, "must name each only once");
  }

  private void checkViewports(Checks checks) {
    if (viewports == null) {
      return;
    }
    String field = Setting.VIEWPORTS.field();
    checks.require(!viewports.isEmpty(), field, "must keep at least one");
    checks.require(
        viewports.size() <= MOST_SIZES, field, "must be at most %d".formatted(MOST_SIZES));
    checks.require(isEachOnce(viewports), field, "must have each size only once");
    for (int i = 0; i < viewports.size(); i++) {
      checks.require(
          viewports.get(i).withinLimits(),
          "%s[%d]".formatted(field, i),
          "must be between %d and %d pixels wide and high"
              .formatted(WindowSize.SMALLEST, WindowSize.LARGEST));
    }
  }

  private void checkSelectors(Checks checks) {
    if (cookieBannerSelectors == null) {
      return;
    }
    String field = Setting.COOKIE_BANNER_SELECTORS.field();
    checks.require(
        cookieBannerSelectors.size() <= MOST_SELECTORS,
        field,
        "must be at most %d".formatted(MOST_SELECTORS));
    for (int i = 0; i < cookieBannerSelectors.size(); i++) {
      checks.text(cookieBannerSelectors.get(i), "%s[%d]".formatted(field, i), LONGEST_SELECTOR);
    }
  }

  private static boolean isEachOnce(List<?> list) {
    Set<Object> once = new HashSet<>(list);
    return once.size() == list.size();
  }

  private static void checkAddress(Checks checks, Setting setting, @Nullable String address) {
    checks.atMost(address, setting.field(), LONGEST_ADDRESS);
    checks.require(
        address == null || isAddress(address),
        setting.field(),
        "must be an address with http or https and a host, such as https://scene.example:8080, without a query or user");
  }

  private static boolean isAddress(String address) {
    try {
      URI uri = URI.create(address);
      return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))
          && uri.getHost() != null
          && uri.getRawQuery() == null
          && uri.getRawFragment() == null
          && uri.getRawUserInfo() == null;
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}

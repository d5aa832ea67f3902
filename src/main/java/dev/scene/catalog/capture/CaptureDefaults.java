package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import dev.scene.platform.Problem;
import dev.scene.settings.Settings;
import dev.scene.settings.Values;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/// What the installation says of how pages are captured: the last level, so it says everything.
@ApplicationScoped
public class CaptureDefaults {
  /// The banners of the consent tools that are met most.
  private static final List<String> KNOWN_BANNERS =
      List.of(
          "#onetrust-consent-sdk",
          "#CybotCookiebotDialog",
          "#usercentrics-root",
          "#didomi-host",
          "#qc-cmp2-container",
          "#truste-consent-track",
          "#sp_message_container",
          "[id^='sp_message_container_']",
          "#axeptio_overlay",
          "#tarteaucitronRoot",
          "#cookie-law-info-bar",
          "#cookiescript_injected",
          "#hs-eu-cookie-confirmation",
          "#iubenda-cs-banner",
          "#klaro",
          "#cc-main",
          ".cc-window",
          ".cky-consent-container",
          ".osano-cm-window",
          ".cookie-banner",
          "#cookie-banner");

  private final CaptureConfig config;
  private final Settings settings;

  CaptureDefaults(CaptureConfig config, Settings settings) {
    this.config = config;
    this.settings = settings;
  }

  // so that the service does not start with settings that no capture can keep
  void start(@Observes StartupEvent event) {
    check(rules());
  }

  static void check(CaptureRules rules) {
    Checks checks = new Checks();
    rules.check("", checks);
    if (!checks.broken().isEmpty()) {
      Problem.Field first = checks.broken().getFirst();
      String setting =
          first.field().substring(first.field().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
      throw new IllegalArgumentException("SCENE_CAPTURE_%s %s".formatted(setting, first.message()));
    }
  }

  /// What holds at this moment.
  public CaptureRules rules() {
    return rules(config, settings.now());
  }

  static CaptureRules rules(CaptureConfig config, Values values) {
    return new CaptureRules(
        device(config),
        session(config),
        loading(config, values),
        quiet(config, values),
        shot(),
        evidence(config));
  }

  private static Device device(CaptureConfig config) {
    return new Device(
        config.scaleFactor(),
        null,
        config.locale(),
        config.timezone(),
        config.colorScheme(),
        config.reducedMotion(),
        null);
  }

  private static Session session(CaptureConfig config) {
    return new Session(
        config.fixedTime().orElse(null),
        config.randomSeed().orElse(null),
        Map.of(),
        List.of(),
        null,
        config.blockedHosts().orElse(List.of()),
        config.ignoreHttpsErrors());
  }

  private static Loading loading(CaptureConfig config, Values values) {
    return new Loading(
        config.waitUntil(),
        config.acceptHttpErrors(),
        config.autoScroll(),
        config.forceLazy(),
        values.capturePostWaitMs(),
        config.settleCaptures());
  }

  private static Quiet quiet(CaptureConfig config, Values values) {
    List<String> banners =
        Stream.concat(KNOWN_BANNERS.stream(), values.cookieBannerSelectors().stream()).toList();
    return new Quiet(
        Quiet.CookieBanners.valueOf(values.cookieBanners().name()),
        banners,
        values.stopAnimations(),
        config.pauseMedia(),
        config.hideScrollbars(),
        config.unstick(),
        List.of());
  }

  private static Shot shot() {
    return new Shot(Shot.Area.FULL_PAGE, List.of(), List.of(), List.of());
  }

  private static Evidence evidence(CaptureConfig config) {
    return new Evidence(config.trace(), config.video(), config.har(), config.dom());
  }
}

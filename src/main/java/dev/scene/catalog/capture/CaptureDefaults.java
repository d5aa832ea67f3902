package dev.scene.catalog.capture;

import dev.scene.platform.Checks;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
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

  CaptureDefaults(CaptureConfig config) {
    this.config = config;
  }

  /// @throws dev.scene.platform.Problem invalid, when a setting breaks the rules for its field
  public CaptureRules rules() {
    CaptureRules rules =
        new CaptureRules(device(), session(), loading(), quiet(), shot(), evidence());
    Checks checks = new Checks();
    rules.check("scene.capture", checks);
    checks.orRefuse();
    return rules;
  }

  private Device device() {
    return new Device(
        config.scaleFactor(),
        null,
        config.locale(),
        config.timezone(),
        config.colorScheme(),
        config.reducedMotion(),
        null);
  }

  private Session session() {
    return new Session(
        config.fixedTime().orElse(null),
        config.randomSeed().orElse(null),
        Map.of(),
        List.of(),
        null,
        config.blockedHosts().orElse(List.of()),
        config.ignoreHttpsErrors());
  }

  private Loading loading() {
    return new Loading(
        config.waitUntil(),
        config.acceptHttpErrors(),
        config.autoScroll(),
        config.forceLazy(),
        config.delayMs(),
        config.settleCaptures());
  }

  private Quiet quiet() {
    List<String> banners =
        Stream.concat(
                KNOWN_BANNERS.stream(), config.cookieBannerSelectors().orElse(List.of()).stream())
            .toList();
    return new Quiet(
        config.cookieBanners(),
        banners,
        config.stopAnimations(),
        config.pauseMedia(),
        config.hideScrollbars(),
        config.unstick(),
        List.of());
  }

  private static Shot shot() {
    return new Shot(Shot.Area.FULL_PAGE, List.of(), List.of(), List.of());
  }

  private Evidence evidence() {
    return new Evidence(config.trace(), config.video(), config.har(), config.dom());
  }
}

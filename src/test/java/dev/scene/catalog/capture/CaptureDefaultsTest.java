package dev.scene.catalog.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.scene.settings.SettingsConfig;
import dev.scene.settings.Values;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaptureDefaultsTest {
  private static CaptureRules rules(Map<String, String> settings) {
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withMapping(CaptureConfig.class)
            .withMapping(SettingsConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build();
    CaptureRules rules =
        CaptureDefaults.rules(
            config.getConfigMapping(CaptureConfig.class),
            Values.of(config.getConfigMapping(SettingsConfig.class)));
    CaptureDefaults.check(rules);
    return rules;
  }

  @Test
  void nothingIsLeftForAnotherLevel() {
    CaptureRules rules = rules(Map.of());
    CaptureRules all = new CaptureRules(null, null, null, null, null, null).over(rules);

    assertThat(all).isEqualTo(rules);
    assertThat(rules.device()).hasNoNullFieldsOrPropertiesExcept("mobile", "userAgent");
    assertThat(rules.session())
        .hasNoNullFieldsOrPropertiesExcept("fixedTime", "randomSeed", "storageState");
    assertThat(rules.loading()).hasNoNullFieldsOrProperties();
    assertThat(rules.quiet()).hasNoNullFieldsOrProperties();
    assertThat(rules.shot()).hasNoNullFieldsOrProperties();
    assertThat(rules.evidence()).hasNoNullFieldsOrProperties();
  }

  @Test
  void everySettingIsRead() {
    CaptureRules rules =
        rules(
            Map.of(
                "scene.capture.color-scheme", "no_preference",
                "scene.capture.fixed-time", "2026-01-02T03:04:05Z",
                "scene.capture.random-seed", "7",
                "scene.capture.blocked-hosts", "*.ads.example,track.example",
                "scene.capture.wait-until", "domcontentloaded",
                "scene.capture.delay-ms", "250",
                "scene.capture.cookie-banners", "HIDE",
                "scene.capture.cookie-banner-selectors", "#ours",
                "scene.capture.video", "on_failure"));

    assertThat(rules.device().colorScheme()).isEqualTo(Device.ColorScheme.NO_PREFERENCE);
    assertThat(rules.session().fixedTime()).isEqualTo(Instant.parse("2026-01-02T03:04:05Z"));
    assertThat(rules.session().randomSeed()).isEqualTo(7);
    assertThat(rules.session().blockedHosts()).containsExactly("*.ads.example", "track.example");
    assertThat(rules.loading().waitUntil()).isEqualTo(Loading.WaitUntil.DOMCONTENTLOADED);
    assertThat(rules.loading().waitMs()).isEqualTo(250);
    assertThat(rules.quiet().cookieBanners()).isEqualTo(Quiet.CookieBanners.HIDE);
    assertThat(rules.quiet().cookieBannerSelectors()).contains("#ours", "#onetrust-consent-sdk");
    assertThat(rules.evidence().video()).isEqualTo(Evidence.Keep.ON_FAILURE);
  }

  @ParameterizedTest
  @CsvSource({
    "locale, en_US, SCENE_CAPTURE_LOCALE must be a language tag",
    "timezone, Moon, SCENE_CAPTURE_TIMEZONE must be a name of the IANA list",
    "blocked-hosts, *, SCENE_CAPTURE_BLOCKED_HOSTS[0] must be a host name"
  })
  void aSettingThatNoCaptureCanKeepIsNamed(String setting, String value, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rules(Map.of("scene.capture." + setting, value)))
        .withMessageStartingWith(message);
  }
}

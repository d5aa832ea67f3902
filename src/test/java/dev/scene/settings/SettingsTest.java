package dev.scene.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.platform.Checks;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private static SmallRyeConfig config(Map<String, String> set) {
    return new SmallRyeConfigBuilder()
        .withMapping(SettingsConfig.class)
        .withSources(new PropertiesConfigSource(set, "scene.properties", 260))
        .build();
  }

  private static Values values(Map<String, String> set) {
    return Values.of(config(set).getConfigMapping(SettingsConfig.class));
  }

  private static List<String> components(Class<?> type) {
    return Arrays.stream(type.getRecordComponents())
        .map(RecordComponent::getName)
        .map(name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(java.util.Locale.ROOT))
        .toList();
  }

  @Test
  void aSettingHasTheSameNameWhereverItIs() {
    List<String> fields = Arrays.stream(Setting.values()).map(Setting::field).toList();

    assertThat(components(Values.class)).containsExactlyInAnyOrderElementsOf(fields);
    assertThat(components(Chosen.class)).containsExactlyInAnyOrderElementsOf(fields);
  }

  @Test
  void onlyWhatTheEnvironmentSaysIsLocked() {
    Locks locks = new Locks(config(Map.of("scene.retry.attempts", "2")));

    assertThat(locks.all())
        .containsOnlyKeys(Setting.MAX_ATTEMPTS)
        .extractingByKey(Setting.MAX_ATTEMPTS)
        .asString()
        .startsWith("scene.retry.attempts (");
  }

  @Test
  void theEnvironmentMayHoldEverySetting() {
    Map<String, String> all =
        Arrays.stream(Setting.values())
            .collect(Collectors.toMap(Setting::property, setting -> written(setting)));

    assertThat(new Locks(config(all)).all()).hasSize(Setting.values().length);
  }

  // a property that no setting has would be refused as unknown
  private static String written(Setting setting) {
    return switch (setting) {
      case BROWSERS -> "firefox";
      case VIEWPORTS -> "800x600";
      case STOP_ANIMATIONS -> "false";
      case DISPLAY_TIMEZONE -> "local";
      case COOKIE_BANNERS -> "hide";
      case SCENE_HOST_URL, RUNNER_CALLBACK_URL, COOKIE_BANNER_SELECTORS -> "http://x";
      default -> "7";
    };
  }

  @Test
  void whatIsBuiltInKeepsItsOwnRules() {
    Values builtIn = values(Map.of());
    Chosen all =
        new Chosen(
            builtIn.browsers(),
            builtIn.viewports(),
            builtIn.displayTimezone(),
            null,
            null,
            builtIn.maxConcurrentExecutions(),
            builtIn.maxConcurrentExecutionsPerRun(),
            builtIn.runTimeoutSeconds(),
            builtIn.maxAttempts(),
            builtIn.capturePostWaitMs(),
            builtIn.cookieBanners(),
            builtIn.cookieBannerSelectors(),
            builtIn.stopAnimations(),
            builtIn.diffPixelTolerance(),
            builtIn.baselineRetention(),
            builtIn.artifactRetentionDays());
    Checks checks = new Checks();

    all.check(checks);

    assertThat(checks.broken()).isEmpty();
    assertThat(builtIn.viewports())
        .hasSizeGreaterThanOrEqualTo(10)
        .contains(new WindowSize(1920, 1080), new WindowSize(360, 640));
  }

  @Test
  void aRunMayTakeEveryPlaceUnlessSomebodySaysOtherwise() {
    assertThat(values(Map.of("scene.max-concurrent-executions", "9")).capOfRun()).isEqualTo(9);
    assertThat(
            values(
                    Map.of(
                        "scene.max-concurrent-executions", "9",
                        "scene.max-concurrent-executions-per-run", "2"))
                .capOfRun())
        .isEqualTo(2);
  }
}

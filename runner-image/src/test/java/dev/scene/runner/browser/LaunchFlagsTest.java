package dev.scene.runner.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserType.LaunchOptions;
import dev.scene.runner.setup.Settings;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What a browser is started with where the runner is no container.
class LaunchFlagsTest {
  private static LaunchOptions started(String browser, Map<String, String> told) {
    Map<String, String> environment = new HashMap<>(told);
    environment.putAll(
        Map.of(
            "SCENE_CALLBACK_URL", "http://127.0.0.1:9",
            "SCENE_CALLBACK_TOKEN", "none",
            "SCENE_RUN_ID", "run",
            "SCENE_CONTAINER", "scene-1",
            "SCENE_BROWSER", browser));
    return LaunchFlags.of(Settings.of(environment));
  }

  @Test
  void chromiumKeepsItsSandboxUnlessItIsToldThatThereIsNone() {
    assertThat(started("chromium", Map.of()).chromiumSandbox).isTrue();
    assertThat(started("chromium", Map.of("SCENE_CHROMIUM_SANDBOX", "true")).chromiumSandbox)
        .isTrue();
    assertThat(started("chromium", Map.of("SCENE_CHROMIUM_SANDBOX", "false")).chromiumSandbox)
        .isFalse();
  }

  @Test
  void inAContainerNoNameIsMappedAnywhere() {
    assertThat(started("chromium", Map.of()).args)
        .noneMatch(flag -> flag.startsWith("--host-resolver-rules"));
    assertThat(started("firefox", Map.of()).firefoxUserPrefs)
        .doesNotContainKey("network.dns.localDomains");
  }

  @Test
  void namesOfThisMachineMeanThisMachine() {
    Map<String, String> told = Map.of("SCENE_LOCAL_HOSTS", "host.docker.internal,dev.internal");

    assertThat(started("chromium", told).args)
        .contains(
            "--host-resolver-rules=MAP host.docker.internal 127.0.0.1,MAP dev.internal 127.0.0.1");
    assertThat(started("firefox", told).firefoxUserPrefs)
        .containsEntry("network.dns.localDomains", "host.docker.internal,dev.internal");
  }
}

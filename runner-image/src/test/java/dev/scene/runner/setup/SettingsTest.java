package dev.scene.runner.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTest {
  private final Map<String, String> env =
      new HashMap<>(
          Map.of(
              "SCENE_CALLBACK_URL", "http://service:8080/",
              "SCENE_CALLBACK_TOKEN", "t",
              "SCENE_RUN_ID", "r",
              "SCENE_CONTAINER", "c",
              "SCENE_BROWSER", "firefox",
              "SCENE_ENGINES", "chromium,firefox",
              "SCENE_FIREFOX_PATH", "/opt/firefox"));

  @Test
  void readsWhatTheContainerWasStartedWith() {
    Settings settings = Settings.of(env);

    assertThat(settings.callbackUrl()).hasToString("http://service:8080");
    assertThat(settings.executions()).isEqualTo(25);
    assertThat(settings.executable()).isEqualTo("/opt/firefox");
    assertThat(settings.hasBrowser()).isTrue();
  }

  @Test
  void knowsThatTheImageHasNoWebkit() {
    env.put("SCENE_BROWSER", "webkit");

    assertThat(Settings.of(env).hasBrowser()).isFalse();
  }

  @Test
  void namesTheVariableThatIsMissing() {
    env.remove("SCENE_RUN_ID");

    assertThatThrownBy(() -> Settings.of(env)).hasMessageContaining("SCENE_RUN_ID is not set");
  }

  @Test
  void namesTheBrowsersThatThereAre() {
    env.put("SCENE_BROWSER", "safari");

    assertThatThrownBy(() -> Settings.of(env))
        .hasMessageContaining("must be chromium, firefox or webkit");
  }
}

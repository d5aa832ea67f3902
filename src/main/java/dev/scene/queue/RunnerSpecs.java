package dev.scene.queue;

import dev.scene.catalog.Browser;
import dev.scene.container.Containers;
import dev.scene.container.Installation;
import dev.scene.container.Runner;
import dev.scene.container.RunnerConfig;
import dev.scene.container.RunnerSpec;
import dev.scene.container.Runners;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;

/// Writes down what a runner is told when it starts; the names are those of runner-image/contract.
@ApplicationScoped
class RunnerSpecs {
  private final Installation installation;
  private final CallbackAddress callback;
  private final RunnerConfig config;

  RunnerSpecs(Installation installation, CallbackAddress callback, RunnerConfig config) {
    this.installation = installation;
    this.callback = callback;
    this.config = config;
  }

  String image() {
    return config.image();
  }

  /// Names the image by its id, so that a run goes on with what it began with while another image
  /// takes over the name.
  RunnerSpec of(Runners.Opened opened, Containers.Image image) {
    Runner runner = opened.runner();
    return new RunnerSpec(
        runner.name(),
        image.id(),
        installation.instance(),
        runner.runId(),
        Map.of(
            "SCENE_CALLBACK_URL", callback.base(),
            "SCENE_CALLBACK_TOKEN", opened.token(),
            "SCENE_RUN_ID", runner.runId().toString(),
            "SCENE_CONTAINER", runner.name(),
            "SCENE_BROWSER", name(runner.browser()),
            "SCENE_EXECUTIONS_PER_CONTAINER", String.valueOf(config.executionsPerContainer()),
            "SCENE_IMAGE", image.id()));
  }

  static String name(Browser browser) {
    return browser.name().toLowerCase(Locale.ROOT);
  }
}

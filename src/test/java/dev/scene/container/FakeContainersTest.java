package dev.scene.container;

import java.time.Duration;

/// The fake of the tests keeps what the backends promise.
class FakeContainersTest extends ContainersContract {
  private final FakeContainers containers = new Acting();

  /// Does what the runners of the contract do.
  private static final class Acting extends FakeContainers {
    @Override
    public void start(RunnerSpec spec) {
      if (state(spec.name()).isPresent()) {
        return;
      }
      super.start(spec);
      String does = spec.environment().getOrDefault("SCENE_TEST", POLITE);
      String said = "first line of %s%nsecond line, beside it%n".formatted(spec.name());
      switch (does) {
        case POLITE, DEAF -> say(spec.name(), said + "ready\n");
        case "signal:SEGV" -> exit(spec.name(), 139, said);
        case "signal:KILL" -> exit(spec.name(), 137, said);
        default -> exit(spec.name(), Integer.parseInt(does.substring("exit:".length())), said);
      }
      if (does.equals(DEAF)) {
        deafen(spec.name());
      }
    }

    @Override
    public void stop(String name, Duration grace) {
      boolean told = log(name, 1).equals("ready");
      super.stop(name, grace);
      if (told) {
        say(name, log(name, 100) + "\ntold to end\n");
      }
    }
  }

  @Override
  protected Containers containers() {
    return containers;
  }

  @Override
  protected Containers dead() {
    FakeContainers dead = new FakeContainers();
    dead.setReachable(false);
    return dead;
  }

  @Override
  protected String image() {
    return "an-image";
  }
}

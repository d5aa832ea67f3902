package dev.scene.run.told;

import java.util.UUID;

/// Where runs, executions and their files are, below the service's own address. These stay.
public final class Addresses {
  private Addresses() {}

  public static String run(UUID run) {
    return "/runs/" + run;
  }

  public static String viewer(UUID execution) {
    return "/executions/%s/viewer".formatted(execution);
  }

  public static String file(UUID run, UUID execution, String name) {
    return "/artifacts/runs/%s/%s/%s".formatted(run, execution, name);
  }
}

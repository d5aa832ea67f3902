package dev.scene.faults.harness;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Two services, their database, and the runners that a test speaks for.
public record Nodes(Postgres database, ServiceProcess one, ServiceProcess two, Puppets puppets)
    implements AutoCloseable {

  /// Starts all of them.
  ///
  /// @param folder where they keep what they write
  public static Nodes start(Path folder) {
    Postgres database = Postgres.start();
    try {
      return start(folder, database);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static Nodes start(Path folder, Postgres database) {
    Puppets puppets = new Puppets(folder.resolve("puppets"));
    Map<String, String> told = new HashMap<>(database.environment());
    told.putAll(puppets.environment());
    told.put("SCENE_MAX_CONCURRENT_EXECUTIONS", "20");
    told.put("SCENE_RUNNER_EXECUTIONS_PER_CONTAINER", "1000");
    ServiceProcess one = new ServiceProcess(folder.resolve("one"), told, warm());
    one.start();
    // of the containers only one takes care: what is tried here is the queue
    told.put("SCENE_PULSES", "false");
    ServiceProcess two = new ServiceProcess(folder.resolve("two"), told, warm());
    two.start();
    return new Nodes(database, one, two, puppets);
  }

  // both compilers, as the launcher starts it; for the short numbers the second never pays
  private static List<String> warm() {
    return Faults.full() ? List.of("-XX:TieredStopAtLevel=4") : List.of();
  }

  @Override
  public void close() {
    puppets.end();
    one.close();
    two.close();
    database.close();
  }
}

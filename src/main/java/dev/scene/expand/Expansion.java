package dev.scene.expand;

import dev.scene.catalog.Browser;
import dev.scene.catalog.Task;
import dev.scene.catalog.Viewport;
import java.util.ArrayList;
import java.util.List;

/// Which executions a run has: every task × its browsers × its viewports, in this order.
public final class Expansion {
  private Expansion() {}

  /// One execution that a run shall have.
  public record Planned(Task task, Browser browser, Viewport viewport) {}

  /// The executions of these tasks; none for no tasks.
  public static List<Planned> of(List<Task> tasks) {
    List<Planned> planned = new ArrayList<>();
    for (Task task : tasks) {
      for (Browser browser : task.browsers()) {
        for (Viewport viewport : task.viewports()) {
          planned.add(new Planned(task, browser, viewport));
        }
      }
    }
    return List.copyOf(planned);
  }
}

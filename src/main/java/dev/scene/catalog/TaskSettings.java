package dev.scene.catalog;

import dev.scene.platform.Rows;
import dev.scene.settings.SettingUsers;
import dev.scene.settings.WindowSize;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Predicate;
import org.jdbi.v3.json.Json;

/// Which tasks use what the settings offer.
@ApplicationScoped
class TaskSettings implements SettingUsers {
  private final Rows rows;

  TaskSettings(Rows rows) {
    this.rows = rows;
  }

  /// What a task captures with; public because the row mapper must see it.
  public record Use(
      String name, String project, @Json List<Browser> browsers, @Json List<Viewport> viewports) {

    private String words() {
      return "\"%s\" of %s".formatted(name, project);
    }
  }

  @Override
  public List<String> ofViewport(WindowSize size) {
    Viewport viewport = new Viewport(size.width(), size.height());
    return where(use -> use.viewports().contains(viewport));
  }

  @Override
  public List<String> ofBrowser(String browser) {
    return where(
        use -> use.browsers().stream().anyMatch(it -> it.name().equalsIgnoreCase(browser)));
  }

  private List<String> where(Predicate<Use> uses) {
    return rows
        .list(
            Use.class,
            """
            select t.name, p.name as project, t.browsers, t.viewports
            from task t join project p on p.id = t.project_id
            order by lower(p.name), lower(t.name), t.id
            """)
        .stream()
        .filter(uses)
        .map(Use::words)
        .toList();
  }
}

package dev.scene.launch;

import dev.scene.catalog.Page;
import dev.scene.catalog.Project;
import dev.scene.catalog.Task;
import dev.scene.catalog.capture.BasicAuth;
import dev.scene.catalog.capture.CaptureDefaults;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Problem;
import dev.scene.platform.Secret;
import dev.scene.platform.Vault;
import jakarta.enterprise.context.ApplicationScoped;

/// Says how a task's page is captured, all levels together: the task's over the page's over the
/// project's over the installation's.
@ApplicationScoped
class CaptureResolution {
  private final CaptureDefaults defaults;
  private final Vault vault;

  CaptureResolution(CaptureDefaults defaults, Vault vault) {
    this.defaults = defaults;
    this.vault = vault;
  }

  /// @throws Problem unavailable, when a stored secret can't be opened: better now than in a runner
  CaptureRules of(Task task, Page page, Project project) {
    CaptureRules rules =
        task.capture().over(page.capture()).over(project.capture()).over(defaults.rules());
    rules.session().secrets().forEach(this::requireReadable);
    page.basicAuth().map(BasicAuth::password).ifPresent(this::requireReadable);
    return rules;
  }

  private void requireReadable(Secret secret) {
    String _ = vault.open(secret);
  }
}

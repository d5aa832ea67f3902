package dev.scene.runner;

import dev.scene.runner.browser.Browsers;
import dev.scene.runner.service.Messages.Environment;
import dev.scene.runner.setup.Settings;
import dev.scene.runner.text.Log;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Enumeration;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import org.jspecify.annotations.Nullable;

/// What this runner is made of, as its own jar states.
///
/// @param runner the version of this program
/// @param driver the version of Playwright
record Versions(String runner, String driver) {

  static Versions read() {
    try {
      Enumeration<URL> manifests =
          Versions.class.getClassLoader().getResources("META-INF/MANIFEST.MF");
      while (manifests.hasMoreElements()) {
        Attributes found = attributes(manifests.nextElement());
        String driver = found.getValue("Playwright-Version");
        if (driver != null)
          return new Versions(orUnknown(found.getValue("Implementation-Version")), driver);
      }
    } catch (IOException e) {
      Log.info("the runner's own version cannot be read: " + e);
    }
    return new Versions("unknown", "unknown");
  }

  Environment with(Settings settings, Browsers browsers) {
    return new Environment(
        settings.browser().label(), browsers.version(), driver, runner, settings.image());
  }

  private static Attributes attributes(URL manifest) throws IOException {
    try (InputStream in = manifest.openStream()) {
      return new Manifest(in).getMainAttributes();
    }
  }

  private static String orUnknown(@Nullable String version) {
    return version == null ? "unknown" : version;
  }
}

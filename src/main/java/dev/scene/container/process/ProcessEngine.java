package dev.scene.container.process;

import dev.scene.container.Containers;
import dev.scene.container.RunnerConfig;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What can be said of this machine as a place for runners.
@ApplicationScoped
class ProcessEngine {
  private static final String BACKEND = RunnerConfig.Backend.PROCESS.label();
  private static final List<String> ALWAYS_LACKS =
      List.of(
          "A runner may use all of the machine's memory and disk.",
          "A runner shares user, files and network with the service: what breaks out of the browser can read what the service can.",
          "Text is drawn with this machine's fonts: pictures are comparable with those of this machine only.");
  private static final String NO_SANDBOX =
      "Chromium keeps pages in no sandbox here, since the kernel refuses one: capture only pages that you trust.";

  private final RunnerFolders folders;
  private final RunnerProgram program;
  private final LocalBrowsers browsers;
  private final Sandbox sandbox;

  ProcessEngine(
      RunnerFolders folders, RunnerProgram program, LocalBrowsers browsers, Sandbox sandbox) {
    this.folders = folders;
    this.program = program;
    this.browsers = browsers;
    this.sandbox = sandbox;
  }

  Containers.Engine look() {
    if (!Files.isDirectory(Path.of("/proc/self"))) {
      return unreachable(
          "Runners can be processes on Linux only.",
          "Use a Docker engine: leave SCENE_RUNNER_BACKEND unset.");
    }
    List<LocalBrowsers.Found> found = browsers.all();
    if (found.isEmpty() && !program.isGiven()) {
      return unreachable(
          "This machine has no browser for runners that are processes.",
          "Install Chromium (Debian, Ubuntu: apt-get install chromium), or set SCENE_CHROMIUM to the one that is there. What is queued goes on by itself then.");
    }
    try {
      return new Containers.Engine(
          "process-" + folders.id(), BACKEND, true, description(found), "", lacks(found));
    } catch (UncheckedIOException e) {
      return unreachable(
          "This machine's Chromium can't be used: %s.".formatted(e.getMessage()),
          "Mend it, or set SCENE_CHROMIUM to another.");
    } catch (IOException e) {
      return unreachable(
          "The folder of the runners can't be written: %s.".formatted(e.getMessage()),
          "Let the service write to its data folder, and see that there is space left.");
    }
  }

  private static Containers.Engine unreachable(String description, String remedy) {
    return new Containers.Engine("", BACKEND, false, description, remedy, ALWAYS_LACKS);
  }

  private static String description(List<LocalBrowsers.Found> found) {
    return found.isEmpty()
        ? "Processes of this machine"
        : "Processes of this machine with "
            + found.stream()
                .map(browser -> browser.engine() + " " + browser.version())
                .collect(Collectors.joining(" and "));
  }

  private List<String> lacks(List<LocalBrowsers.Found> found) {
    List<String> lacks = new ArrayList<>(ALWAYS_LACKS);
    boolean open =
        !program.isGiven()
            && found.stream()
                .filter(browser -> browser.engine().equals("chromium"))
                .anyMatch(browser -> !sandbox.of(browser.path()).sandboxed());
    if (open) {
      lacks.addFirst(NO_SANDBOX);
    }
    return List.copyOf(lacks);
  }
}

package dev.scene.faults.harness;

import dev.scene.testing.Await;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// One service with its runners, and between the two the proxy that knows what runners were told.
public final class Stage implements AutoCloseable {
  private static final Duration LEFTOVERS_GO_WITHIN = Duration.ofSeconds(30);

  private final RunnerKind kind;
  private final ServiceProcess service;
  private final CallbackProxy proxy;
  private final ServiceApi api;

  private Stage(RunnerKind kind, ServiceProcess service, CallbackProxy proxy) {
    this.kind = kind;
    this.service = service;
    this.proxy = proxy;
    this.api = new ServiceApi(service.base());
  }

  public static Stage of(RunnerKind kind, Path folder) {
    return of(kind, folder, Map.of(), List.of());
  }

  /// @param settings variables of the service, above those of the suite
  /// @param flags further options for its Java
  public static Stage of(
      RunnerKind kind, Path folder, Map<String, String> settings, List<String> flags) {
    List<ServiceProcess> services = new ArrayList<>();
    CallbackProxy proxy = CallbackProxy.to(() -> services.getFirst().base());
    Path data = folder.toAbsolutePath().resolve("service");
    Map<String, String> environment = new HashMap<>(kind.environment(data));
    environment.put(
        "SCENE_RUNNER_CALLBACK_BASE_URL", "http://%s:%d".formatted(kind.host(), proxy.port()));
    environment.put("SCENE_RUNNER_AUTOBUILD", "false");
    environment.putAll(settings);
    services.add(new ServiceProcess(data, environment, flags));
    return new Stage(kind, services.getFirst(), proxy);
  }

  public ServiceProcess service() {
    return service;
  }

  public CallbackProxy proxy() {
    return proxy;
  }

  public ServiceApi api() {
    return api;
  }

  public History history() {
    return proxy.history();
  }

  /// Waits until the run is over.
  public void over(String run, Duration atMost) {
    try {
      Await.until("run %s is over".formatted(run), atMost, () -> api.isOver(run));
    } catch (AssertionError e) {
      throw new AssertionError(
          "%s%n%s%n%s".formatted(e.getMessage(), api.status(run), service.said()), e);
    }
  }

  /// Ends the service, and says what of all that its clients were told is not so.
  ///
  /// @param expected how many executions there must be
  public List<String> broken(int expected) {
    String instance = instance();
    List<String> left = left(instance);
    service.terminate();
    List<String> broken =
        new ArrayList<>(Checker.broken(history(), Ledger.of(service.data()), expected));
    left.forEach(it -> broken.add("left behind: " + it));
    return broken;
  }

  // the label of its containers
  private String instance() {
    return api.get("/api/orchestrator/ping").path("instance").asText();
  }

  private List<String> left(String instance) {
    try {
      Await.until(
          "nothing is left",
          LEFTOVERS_GO_WITHIN,
          () -> kind.left(service.data(), instance).isEmpty());
      return List.of();
    } catch (AssertionError e) {
      return kind.left(service.data(), instance);
    }
  }

  /// Kills what is left, also after a test that failed.
  @Override
  public void close() {
    service.close();
    proxy.close();
    if (Files.exists(service.data().resolve("db"))) {
      Cleaning.of(kind, service.data());
    }
  }
}

package dev.scene.frontend;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The service, the site that it captures and the browser that looks at it; one for all classes.
final class Installation implements AutoCloseable {
  private final Service service;
  private final Site site;
  private final Chromium chromium;
  private final Api api;
  private final Map<Class<?>, Object> shared = new HashMap<>();

  private Installation(Service service, Site site, Chromium chromium) {
    this.service = service;
    this.site = site;
    this.chromium = chromium;
    this.api = service.api();
  }

  static Installation start() {
    Service service = Service.start();
    try {
      Installation started = new Installation(service, Site.start(), Chromium.start());
      Runtime.getRuntime().addShutdownHook(new Thread(service::close));
      return started;
    } catch (RuntimeException e) {
      service.close();
      throw e;
    }
  }

  Site site() {
    return site;
  }

  /// Where the service keeps the bytes of a hash.
  Path blob(String sha256) {
    return service
        .data()
        .resolve("blobs")
        .resolve(sha256.substring(0, 2))
        .resolve(sha256.substring(2));
  }

  Given given() {
    return new Given(api, site);
  }

  /// A new window of the browser; as wide as a desktop and light unless said otherwise.
  Window window(Window.Look look) {
    return Window.open(chromium.browser(), api.base(), look);
  }

  /// A project with a recording and a comparison; made when first wanted, and only looked at.
  Storefront storefront() {
    return shared(
        Storefront.class,
        () -> {
          try (Window window = window(Window.Look.DESKTOP)) {
            return Storefront.make(given(), window);
          }
        });
  }

  /// What several tests start from and none of them changes; made when first wanted.
  synchronized <T> T shared(Class<T> type, Supplier<T> make) {
    return type.cast(shared.computeIfAbsent(type, _ -> make.get()));
  }

  @Override
  public void close() {
    chromium.close();
    site.close();
    service.close();
  }
}

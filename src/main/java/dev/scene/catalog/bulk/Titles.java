package dev.scene.catalog.bulk;

import dev.scene.platform.net.OneShotClient;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/// Asks pages for their titles, some at a time. A page that does not answer soon has none.
@ApplicationScoped
class Titles {
  private static final int AT_A_TIME = 12;
  private static final int MOST_SECONDS = 6;
  private static final int MOST_BYTES = 256 * 1024;

  private final Download download;

  Titles(Sites sites) {
    download =
        new Download(
            sites, new OneShotClient.Patience(Duration.ofSeconds(2), Duration.ofSeconds(3)));
  }

  /// The titles by address, of those pages that have one.
  Map<String, String> of(Collection<String> addresses) {
    List<String> all = addresses.stream().distinct().toList();
    ExecutorService workers =
        Executors.newFixedThreadPool(AT_A_TIME, Thread.ofVirtual().name("title-", 0).factory());
    try {
      List<Callable<Optional<String>>> questions = new ArrayList<>();
      all.forEach(address -> questions.add(() -> title(address)));
      return together(all, workers.invokeAll(questions, MOST_SECONDS, TimeUnit.SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Map.of();
    } finally {
      workers.shutdownNow();
    }
  }

  private Optional<String> title(String address) {
    try {
      return HtmlTitle.in(download.beginning(URI.create(address), MOST_BYTES));
    } catch (Download.Failed e) {
      return Optional.empty();
    }
  }

  private static Map<String, String> together(
      List<String> addresses, List<Future<Optional<String>>> answers) {
    Map<String, String> titles = new LinkedHashMap<>();
    for (int i = 0; i < addresses.size(); i++) {
      Future<Optional<String>> answer = answers.get(i);
      if (answer.state() == Future.State.SUCCESS) {
        String address = addresses.get(i);
        answer.resultNow().ifPresent(title -> titles.put(address, title));
      }
    }
    return titles;
  }
}

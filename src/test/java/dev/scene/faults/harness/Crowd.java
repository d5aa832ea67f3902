package dev.scene.faults.harness;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

/// Many who ask for the same at once.
public final class Crowd {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final List<CompletableFuture<Answer>> answers;

  /// What one of them got, and after how long; 0 stands for no answer.
  public record Answer(int status, Duration waited) {}

  private Crowd(List<CompletableFuture<Answer>> answers) {
    this.answers = answers;
  }

  /// Lets so many ask; comes back before they are answered.
  public static Crowd asks(String address, int many) {
    return new Crowd(
        IntStream.range(0, many)
            .mapToObj(
                _ -> CompletableFuture.supplyAsync(() -> ask(address), Thread::startVirtualThread))
            .toList());
  }

  private static Answer ask(String address) {
    long began = System.nanoTime();
    int status = 0;
    try (HttpClient http = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE).build();
      status = http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    } catch (IOException e) {
      Faults.say("", "no answer from %s: %s".formatted(address, e));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new Answer(status, Duration.ofNanos(System.nanoTime() - began));
  }

  /// What each of them got, once all were answered.
  public List<Answer> answers() {
    return answers.stream().map(CompletableFuture::join).toList();
  }
}

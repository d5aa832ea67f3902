package dev.scene.faults.harness;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.scene.faults.harness.History.Call;
import dev.scene.faults.harness.History.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stands between runners and the service: writes down what runners asked and were told, and loses,
/// repeats or cuts off what it is told to. It outlives the service, and so does its history.
public final class CallbackProxy implements AutoCloseable {
  private static final List<String> HEADERS =
      List.of("Authorization", "Content-Type", "X-Scene-Sha256", "X-Scene-Attempt");

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final HttpClient http =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(5))
          .build();
  private final History history = new History();
  private final Queue<String> claims = new ConcurrentLinkedQueue<>();
  private final Supplier<String> service;
  private volatile Trouble trouble = _ -> Fate.PASS;

  /// What becomes of a call.
  public enum Fate {
    /// It is passed on.
    PASS,
    /// The service never hears of it, and the runner gets no answer.
    DROP,
    /// The service does it, and the runner gets no answer.
    CUT,
    /// The service gets it five times at once, and the runner one of the answers.
    FIVE_TIMES
  }

  /// A call as the runner sent it.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  public record Request(String method, URI address, Headers headers, byte[] body) {
    public Callback callback() {
      return Callback.of(this);
    }
  }

  /// Decides about calls.
  public interface Trouble {
    Fate of(Request request);
  }

  /// An answer of the service; status 0 when there was none.
  @SuppressWarnings("ArrayRecordComponent")
  private record Answer(int status, byte[] body) {}

  private CallbackProxy(HttpServer server, Supplier<String> service) {
    this.server = server;
    this.service = service;
  }

  /// @param service where the service is at the moment
  public static CallbackProxy to(Supplier<String> service) {
    try {
      CallbackProxy proxy =
          new CallbackProxy(HttpServer.create(new InetSocketAddress("0.0.0.0", 0), 1000), service);
      proxy.server.setExecutor(proxy.threads);
      proxy.server.createContext("/", proxy::handle);
      proxy.server.start();
      return proxy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public History history() {
    return history;
  }

  /// The claims that were handed out, as runners got them.
  public List<String> claims() {
    return List.copyOf(claims);
  }

  public void trouble(Trouble next) {
    trouble = next;
  }

  public int port() {
    return server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Request request =
          new Request(
              exchange.getRequestMethod(),
              exchange.getRequestURI(),
              exchange.getRequestHeaders(),
              exchange.getRequestBody().readAllBytes());
      Fate fate = trouble.of(request);
      Answer answer = fate == Fate.DROP ? new Answer(0, new byte[0]) : passedOn(request, fate);
      Answer told = fate == Fate.CUT ? new Answer(0, new byte[0]) : answer;
      history.add(call(request, told));
      if (told.status() == 200 && request.callback().kind() == Kind.CLAIM) {
        claims.add(new String(told.body(), StandardCharsets.UTF_8));
      }
      if (told.status() != 0) {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(
            told.status(), told.body().length == 0 ? -1 : told.body().length);
        exchange.getResponseBody().write(told.body());
      }
    }
  }

  private Answer passedOn(Request request, Fate fate) {
    if (fate != Fate.FIVE_TIMES) {
      return send(request);
    }
    try (ExecutorService five = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Answer>> answers =
          Stream.generate(() -> five.submit(() -> send(request))).limit(5).toList();
      Answer first = new Answer(0, new byte[0]);
      for (Future<Answer> answer : answers) {
        Answer next = answer.get();
        history.add(call(request, next));
        first = first.status() == 0 || first.status() >= 300 ? next : first;
      }
      return first;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, new byte[0]);
    }
  }

  private Answer send(Request request) {
    HttpRequest.Builder next =
        HttpRequest.newBuilder(URI.create(service.get() + request.address()))
            .timeout(Duration.ofSeconds(30))
            .method(request.method(), HttpRequest.BodyPublishers.ofByteArray(request.body()));
    for (String header : HEADERS) {
      @Nullable String value = request.headers().getFirst(header);
      if (value != null) {
        next.header(header, value);
      }
    }
    try {
      HttpResponse<byte[]> answer =
          http.send(next.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(answer.statusCode(), answer.body());
    } catch (IOException e) {
      return new Answer(0, new byte[0]);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Answer(0, new byte[0]);
    }
  }

  private static Call call(Request request, Answer answer) {
    Callback asked = request.callback();
    Callback about = asked.kind() == Kind.CLAIM ? asked.answered(answer.body()) : asked;
    return new Call(
        about.kind(),
        about.execution(),
        about.attempt(),
        about.name(),
        about.sha256(),
        Call.end(answer.status()),
        answer.status(),
        System.currentTimeMillis());
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}

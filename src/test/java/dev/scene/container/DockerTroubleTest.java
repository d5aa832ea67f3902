package dev.scene.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Engines as they misbehave under load and while they restart; this one is a server of the test.
class DockerTroubleTest {
  private static final String NAME = "scene-abc123-0123";
  private static final String GONE = "{\"message\": \"No such container\"}";
  private static final String REMOVING =
      "{\"message\": \"removal of container scene-abc123-0123 is already in progress\"}";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private HttpServer engine;
  private Containers containers;
  private volatile String status = "";
  private volatile Trouble trouble = Trouble.NONE;

  private enum Trouble {
    NONE,
    HANGS,
    DROPS_CREATE,
    DROPS_CREATE_UNDONE,
    DROPS_START,
    CONFLICTS,
    STILL_REMOVING,
    HIDES_INFO
  }

  @BeforeEach
  void open() throws IOException {
    engine = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    engine.setExecutor(threads);
    engine.createContext("/", this::answer);
    engine.start();
    containers =
        Engines.at(
                Map.of(
                    "DOCKER_HOST",
                    "tcp://127.0.0.1:" + engine.getAddress().getPort(),
                    "scene.runner.engine-timeout",
                    "2s"))
            .containers();
  }

  @AfterEach
  void close() {
    over.countDown();
    engine.stop(0);
    threads.shutdownNow();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath().replaceFirst("^/v[0-9.]+", "");
    asked.add(exchange.getRequestMethod() + " " + path);
    exchange.getRequestBody().readAllBytes();
    if (trouble == Trouble.HANGS) {
      hang();
    }
    switch (exchange.getRequestMethod() + " " + path.replace(NAME, "NAME")) {
      case "GET /version" -> send(exchange, 200, "{\"Version\": \"99.9\"}");
      case "GET /info" -> info(exchange);
      case "POST /containers/create" -> create(exchange);
      case "POST /containers/NAME/start" -> start(exchange);
      case "GET /containers/NAME/json" -> inspect(exchange);
      case "DELETE /containers/NAME" ->
          send(exchange, trouble == Trouble.STILL_REMOVING ? 409 : 404, REMOVING);
      default -> send(exchange, 404, GONE);
    }
  }

  private void hang() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void info(HttpExchange exchange) throws IOException {
    if (trouble == Trouble.HIDES_INFO) {
      send(exchange, 403, "{\"message\": \"forbidden by the proxy\"}");
    } else {
      send(exchange, 200, "{\"ID\": \"the-id-of-this-engine\"}");
    }
  }

  private void create(HttpExchange exchange) throws IOException {
    switch (trouble) {
      case DROPS_CREATE -> {
        status = "created";
        exchange.close();
      }
      case DROPS_CREATE_UNDONE -> exchange.close();
      case CONFLICTS -> send(exchange, 409, "{\"message\": \"the name is in use\"}");
      default -> {
        status = "created";
        send(exchange, 201, "{\"Id\": \"0123\", \"Warnings\": []}");
      }
    }
  }

  private void start(HttpExchange exchange) throws IOException {
    status = "running";
    if (trouble == Trouble.DROPS_START) {
      exchange.close();
    } else {
      send(exchange, 204, "");
    }
  }

  private void inspect(HttpExchange exchange) throws IOException {
    if (status.isEmpty()) {
      send(exchange, 404, GONE);
    } else {
      String running = String.valueOf(status.equals("running"));
      send(
          exchange,
          200,
          "{\"State\": {\"Status\": \"%s\", \"Running\": %s, \"ExitCode\": 7}}"
              .formatted(status, running));
    }
  }

  private static void send(HttpExchange exchange, int code, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void startRunner() {
    containers.start(new RunnerSpec(NAME, "image", "abc123", new UUID(0, 0), Map.of()));
  }

  private boolean started() {
    return asked.contains("POST /containers/" + NAME + "/start");
  }

  @Test
  void anAnswerToCreateThatGetsLostIsNoFailureWhenTheContainerIsThere() {
    trouble = Trouble.DROPS_CREATE;

    startRunner();

    assertThat(containers.state(NAME)).contains(new Containers.State.Running());
    assertThat(started()).isTrue();
  }

  @Test
  void aCreateThatNeverHappenedIsAFailure() {
    trouble = Trouble.DROPS_CREATE_UNDONE;

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(this::startRunner)
        .withMessageContaining("start container " + NAME);
    assertThat(started()).isFalse();
  }

  @Test
  void anAnswerToStartThatGetsLostIsNoFailureWhenTheContainerRuns() {
    trouble = Trouble.DROPS_START;

    startRunner();

    assertThat(containers.state(NAME)).contains(new Containers.State.Running());
  }

  @Test
  void aNameThatIsTakenByARunnerOfAnEarlierCallIsTakenUp() {
    trouble = Trouble.CONFLICTS;
    status = "created";

    startRunner();

    assertThat(started()).isTrue();
  }

  @Test
  void whatWasMadeButNeverStartedDoesNotRun() {
    status = "created";

    assertThat(containers.state(NAME)).contains(new Containers.State.Created());
  }

  @Test
  void whatHasEndedIsNotRunAgain() {
    trouble = Trouble.CONFLICTS;
    status = "exited";

    startRunner();

    assertThat(started()).isFalse();
    assertThat(containers.state(NAME)).contains(new Containers.State.Exited(7, false));
  }

  @Test
  void aConflictWithNothingOfThatNameIsAFailure() {
    trouble = Trouble.CONFLICTS;

    assertThatExceptionOfType(EngineException.class)
        .isThrownBy(this::startRunner)
        .withMessageContaining("the name is in use");
  }

  @Test
  void aRemovalThatIsInProgressIsNoFailure() {
    trouble = Trouble.STILL_REMOVING;
    status = "running";

    assertThatCode(() -> containers.remove(NAME)).doesNotThrowAnyException();
  }

  @Test
  void theLogOfAContainerThatIsGoneIsEmpty() {
    assertThat(containers.log(NAME, 10)).isEmpty();
  }

  @Test
  @Timeout(10)
  void anEngineThatHangsIsGivenUpAfterAFewSeconds() {
    trouble = Trouble.HANGS;
    long began = System.nanoTime();

    Containers.Engine found = containers.engine();

    assertThat(found.reachable()).isFalse();
    assertThat(found.description()).contains("127.0.0.1").containsPattern("answer|timed out");
    assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(7));
  }

  @Test
  @Timeout(10)
  void manyCallsThatHangDoNotKeepLaterOnesFromTheEngine() {
    trouble = Trouble.HANGS;
    for (int call = 0; call < 150; call++) {
      threads.execute(() -> containers.state(NAME));
    }
    assertThatExceptionOfType(EngineException.class).isThrownBy(() -> containers.state(NAME));

    trouble = Trouble.NONE;
    over.countDown();

    assertThat(containers.state(NAME)).isEmpty();
  }

  @Test
  void theEngineIsNamedByItsOwnIdAndAskedForItOnce() {
    assertThat(containers.engine().id()).isEqualTo("the-id-of-this-engine");
    assertThat(containers.engine().id()).isEqualTo("the-id-of-this-engine");

    assertThat(asked).containsOnlyOnce("GET /info");
  }

  @Test
  void anEngineWhoseProxyHidesTheIdIsNamedByItsAddress() {
    trouble = Trouble.HIDES_INFO;

    assertThat(containers.engine().reachable()).isTrue();
    assertThat(containers.engine().id()).startsWith("tcp://127.0.0.1:");
  }
}

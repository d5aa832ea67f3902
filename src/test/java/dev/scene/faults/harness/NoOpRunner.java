package dev.scene.faults.harness;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A runner that speaks the contract and has no browser: what it does with an execution stands in
/// the page's address, `http://plan.invalid/WHAT/NUMBER`. On the JDK alone, to start in no time.
public final class NoOpRunner {
  private static final int PATIENT = 60;
  private static final int HASTY = 8;
  private static final long PAUSE_MILLIS = 250;

  private final String base = told("SCENE_CALLBACK_URL");
  private int tries = PATIENT;
  private final String container = told("SCENE_CONTAINER");

  /// What came back; status 0 when nothing did.
  @SuppressWarnings("ArrayRecordComponent") // nobody compares two
  private record Answer(int status, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  @SuppressWarnings("ArrayRecordComponent")
  private record Call(
      String method, String path, String token, byte[] body, Map<String, String> headers) {
    static Call json(String path, String token, byte[] body) {
      return new Call("POST", path, token, body, Map.of("Content-Type", "application/json"));
    }
  }

  private record Work(String execution, String run, int attempt, String token, String address) {
    static Work of(String claim) {
      return new Work(
          value(claim, "execution_id"),
          value(claim, "run_id"),
          Integer.parseInt(value(claim, "attempt")),
          value(claim, "token"),
          value(claim, "url"));
    }

    String path(String rest) {
      return "/callback/executions/" + execution + rest;
    }
  }

  public static void main(String... args) throws IOException, InterruptedException {
    new NoOpRunner().run();
  }

  /// Where its classes are: a class path for a Java without anything else.
  static Path folder() {
    try {
      Path file =
          Path.of(Objects.requireNonNull(NoOpRunner.class.getResource("NoOpRunner.class")).toURI());
      return Objects.requireNonNull(file.getParent());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The class path on which it runs.
  static Path root() {
    Path root = folder();
    for (String _ : NoOpRunner.class.getPackageName().split("\\.", -1)) {
      root = Objects.requireNonNull(root.getParent());
    }
    return root;
  }

  private static String told(String variable) {
    String value = System.getenv(variable);
    if (value == null) {
      throw new IllegalStateException("The runner was not told " + variable);
    }
    return value;
  }

  private void run() throws IOException, InterruptedException {
    int most = Integer.parseInt(told("SCENE_EXECUTIONS_PER_CONTAINER"));
    String request =
        "{\"container\":\"%s\",\"browser\":\"%s\"}".formatted(container, told("SCENE_BROWSER"));
    for (int taken = 0; taken < most; taken++) {
      Answer claim =
          send(Call.json("/callback/claims", told("SCENE_CALLBACK_TOKEN"), utf8(request)));
      if (claim.status() != 200) {
        return;
      }
      obey(Work.of(claim.text()));
    }
  }

  private void obey(Work work) throws IOException, InterruptedException {
    String[] plan = URI.create(work.address()).getPath().split("/", -1);
    int number = plan.length > 2 ? Integer.parseInt(plan[2]) : 0;
    switch (plan[1]) {
      case "capture" -> capture(work, number);
      case "hasty" -> {
        tries = HASTY;
        capture(work, number);
      }
      case "exit" -> Runtime.getRuntime().halt(number);
      case "hang" -> hang(work);
      case "silent" -> Thread.sleep(Long.MAX_VALUE);
      default -> NoOpRunnerBombs.burst(plan[1], number);
    }
  }

  private void capture(Work work, int millis) throws IOException, InterruptedException {
    Thread.sleep(millis);
    byte[] picture = Picture.of(work.execution());
    Map<String, String> headers =
        Map.of(
            "Content-Type", "image/png",
            "X-Scene-Attempt", String.valueOf(work.attempt()),
            "X-Scene-Sha256", Picture.sha256(picture));
    Call upload = new Call("PUT", work.path("/artifacts/page.png"), work.token(), picture, headers);
    int status = send(upload).status();
    if (status >= 200 && status < 300) {
      send(Call.json(work.path("/complete"), work.token(), result(work, picture)));
    }
  }

  private void hang(Work work) throws IOException, InterruptedException {
    byte[] beat = utf8("{\"attempt\":%d}".formatted(work.attempt()));
    while (send(Call.json(work.path("/heartbeat"), work.token(), beat)).status() == 200) {
      Thread.sleep(1000);
    }
  }

  private Answer send(Call call) throws IOException, InterruptedException {
    for (int tried = 0; tried < tries; tried++) {
      Answer answer = exchange(open(call), call.body());
      if (answer.status() != 0 && answer.status() < 500) {
        return answer;
      }
      Thread.sleep(PAUSE_MILLIS);
    }
    return new Answer(0, new byte[0]);
  }

  private HttpURLConnection open(Call call) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(base + call.path()).toURL().openConnection();
    connection.setRequestMethod(call.method());
    connection.setRequestProperty("Authorization", "Bearer " + call.token());
    call.headers().forEach(connection::setRequestProperty);
    connection.setConnectTimeout(5_000);
    connection.setReadTimeout(30_000);
    connection.setDoOutput(true);
    return connection;
  }

  private static Answer exchange(HttpURLConnection call, byte[] body) {
    try {
      call.setFixedLengthStreamingMode(body.length);
      call.getOutputStream().write(body);
      int status = call.getResponseCode();
      return new Answer(status, status < 400 ? call.getInputStream().readAllBytes() : new byte[0]);
    } catch (IOException e) {
      return new Answer(0, new byte[0]);
    }
  }

  private static String value(String json, String field) {
    Matcher found = Pattern.compile("\"%s\":\\s*\"?([^\",}]*)".formatted(field)).matcher(json);
    if (!found.find()) {
      throw new IllegalStateException("The claim has no " + field);
    }
    return found.group(1);
  }

  private static byte[] result(Work work, byte[] picture) {
    return utf8(
        """
        {"execution_id":"%s","run_id":"%s","attempt":%d,"status":"ok","reason":null,
         "message":"Captured","final_url":null,"http_status":200,
         "screenshot":{"width":16,"height":16},"unstable":false,"capture_attempts":1,"ignored":[],
         "reference":null,"timings":{"total_ms":1},"environment":{"browser":"chromium"},
         "warnings":[],"artifacts":[{"name":"page.png","type":"screenshot",
         "content_type":"image/png","size_bytes":%d,"sha256":"%s"}]}
        """
            .formatted(
                work.execution(),
                work.run(),
                work.attempt(),
                picture.length,
                Picture.sha256(picture)));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}

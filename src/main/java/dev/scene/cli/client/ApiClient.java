package dev.scene.cli.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Speaks to the service as any other program would: JSON under /api. Follows no redirects. What
/// goes wrong is a [ClientFault].
public final class ApiClient {
  private static final int TO_CONNECT = 10_000;
  private static final int PATIENCE = 45_000;

  static {
    // what the service may have done already is not asked for a second time
    System.setProperty("sun.net.http.retryPost", "false");
  }

  private final ObjectMapper json = new ObjectMapper();
  private final Access access;

  public ApiClient(Access access) {
    this.access = access;
  }

  public Access access() {
    return access;
  }

  /// Where the service is, without a slash at its end.
  public String base() {
    return access.base();
  }

  public JsonNode get(String path) {
    return send("GET", path, null);
  }

  public JsonNode post(String path, Object body) {
    return send("POST", path, body);
  }

  public JsonNode put(String path, Object body) {
    return send("PUT", path, body);
  }

  public JsonNode delete(String path) {
    return send("DELETE", path, null);
  }

  private JsonNode send(String method, String path, @Nullable Object body) {
    byte @Nullable [] sent = body == null ? null : bytes(body);
    try {
      HttpURLConnection connection = connection(method, path);
      if (sent != null) {
        connection.setDoOutput(true);
        connection.setRequestProperty("Content-Type", "application/json");
        connection.getOutputStream().write(sent);
      }
      return answer(connection);
    } catch (IOException e) {
      throw new ClientFault.Unreachable(
          "tried to reach Scene at %s, but %s. Is it running (./scene up)? Set SCENE_URL or --url to where it is."
              .formatted(base(), why(e)));
    }
  }

  private HttpURLConnection connection(String method, String path) throws IOException {
    HttpURLConnection connection =
        (HttpURLConnection) URI.create(base() + path).toURL().openConnection();
    connection.setRequestMethod(method);
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(TO_CONNECT);
    connection.setReadTimeout(PATIENCE);
    connection.setRequestProperty("Accept", "application/json");
    access.token().ifPresent(it -> connection.setRequestProperty("X-SCENE-API-Token", it));
    access.ingress().ifPresent(it -> connection.setRequestProperty("Authorization", "Basic " + it));
    return connection;
  }

  private byte[] bytes(Object body) {
    try {
      return json.writeValueAsBytes(body);
    } catch (JsonProcessingException e) {
      throw new ClientFault("this can't be sent as JSON: " + e.getOriginalMessage());
    }
  }

  private JsonNode answer(HttpURLConnection connection) throws IOException {
    int status = connection.getResponseCode();
    boolean isJson = String.valueOf(connection.getContentType()).contains("json");
    if (status >= 400) {
      throw refused(connection, status, isJson ? read(connection.getErrorStream()) : missing());
    }
    if (status == 204) {
      return missing();
    }
    if (!isJson || status < 200 || status >= 300) {
      throw new ClientFault(
          "what answers at %s is not Scene, or a proxy stands before it: %s %s was answered with %d and no JSON. Look at SCENE_URL, and at SCENE_INGRESS_USERNAME where the proxy asks for a password."
              .formatted(
                  base(), connection.getRequestMethod(), connection.getURL().getPath(), status));
    }
    return read(connection.getInputStream());
  }

  private JsonNode read(@Nullable InputStream body) throws IOException {
    if (body == null) {
      return missing();
    }
    try (body) {
      return json.readTree(body.readAllBytes());
    }
  }

  private static JsonNode missing() {
    return MissingNode.getInstance();
  }

  private static ClientFault.Refused refused(
      HttpURLConnection connection, int status, JsonNode problem) {
    Map<String, String> errors = new LinkedHashMap<>();
    problem
        .path("errors")
        .forEach(it -> errors.put(it.path("field").asText(), it.path("message").asText()));
    StringBuilder message =
        new StringBuilder(sentence(problem.path("detail").asText("no reason was given")));
    if (errors.size() > 1) {
      errors.forEach((field, fault) -> message.append(" %s %s;".formatted(field, fault)));
    }
    message.append(' ').append(problem.path("remedy").asText(""));
    return new ClientFault.Refused(
        status,
        "%s %s was answered with %d: %s"
            .formatted(
                connection.getRequestMethod(), connection.getURL().getPath(), status, message),
        errors);
  }

  private static String sentence(String text) {
    return text.matches("(?s).*[.!?]\\s*") ? text : text + ".";
  }

  private static String why(IOException failure) {
    String message = failure.getMessage();
    return switch (failure) {
      case SocketTimeoutException _ -> "it did not answer in time";
      case ConnectException _ when String.valueOf(message).contains("refused") ->
          "the connection was refused";
      case UnknownHostException _ -> "there is no host of that name";
      default ->
          message == null || message.isBlank() ? failure.getClass().getSimpleName() : message;
    };
  }
}

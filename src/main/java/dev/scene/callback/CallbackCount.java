package dev.scene.callback;

import dev.scene.platform.Tally;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/// Counts the messages of runners with their answers.
@Provider
public class CallbackCount implements ContainerResponseFilter {
  private final Tally tally;

  CallbackCount(Tally tally) {
    this.tally = tally;
  }

  @Override
  public void filter(ContainerRequestContext request, ContainerResponseContext response) {
    String path = request.getUriInfo().getPath();
    if (path.startsWith("/callback/")) {
      tally.count(Tally.Of.CALLBACKS, kind(path), answer(response.getStatus()));
    }
  }

  private static String kind(String path) {
    return switch (path.substring(path.lastIndexOf('/') + 1)) {
      case "claims" -> "claim";
      case "events" -> "events";
      case "heartbeat" -> "heartbeat";
      case "complete" -> "complete";
      default -> path.contains("/artifacts/") ? "upload" : "other";
    };
  }

  private static String answer(int status) {
    if (status < 400) {
      return "accepted";
    }
    if (status == 409) {
      return "conflict";
    }
    return status < 500 ? "refused" : "failed";
  }
}

package dev.scene.api;

import jakarta.ws.rs.core.Response;
import java.net.URI;

/// Answers 201 with the address of what was made.
public final class Created {
  private Created() {}

  public static Response at(String path, Object body) {
    return Response.created(URI.create(path)).entity(body).build();
  }
}

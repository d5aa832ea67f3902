package dev.scene.api;

import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/// Answers 201 with the address of what was made.
public final class Created {
  private Created() {}

  public static <T> RestResponse<T> at(String path, T body) {
    return RestResponse.ResponseBuilder.<T>created(URI.create(path)).entity(body).build();
  }
}

package dev.scene.api;

import dev.scene.container.BrowsersOnOffer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Which browsers tasks can ask for here, with the versions that the runner image has.
@Path("/api/browsers")
@Tag(name = "System")
public class BrowserResource {
  private final BrowsersOnOffer browsers;

  BrowserResource(BrowsersOnOffer browsers) {
    this.browsers = browsers;
  }

  @GET
  public List<BrowsersOnOffer.Offered> all() {
    return browsers.all();
  }
}

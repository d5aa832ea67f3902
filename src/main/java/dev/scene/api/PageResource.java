package dev.scene.api;

import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/// Single pages; they are made and listed under their project.
@Path("/api/pages/{id}")
@Tag(name = "Pages")
public class PageResource {
  private final Pages pages;

  PageResource(Pages pages) {
    this.pages = pages;
  }

  @GET
  public Page get(@PathParam("id") String id) {
    return pages.require(id(id));
  }

  @PUT
  public Page update(@PathParam("id") String id, PageDraft draft) {
    return pages.update(id(id), draft);
  }

  @DELETE
  public void delete(@PathParam("id") String id) {
    pages.delete(id(id));
  }

  private static UUID id(String id) {
    return Ids.parse("page", id);
  }
}

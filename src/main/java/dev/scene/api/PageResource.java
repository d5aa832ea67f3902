package dev.scene.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.scene.api.edit.MergePatch;
import dev.scene.catalog.Page;
import dev.scene.catalog.PageDraft;
import dev.scene.catalog.Pages;
import dev.scene.platform.Ids;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
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
  private final MergePatch patches;

  PageResource(Pages pages, MergePatch patches) {
    this.pages = pages;
    this.patches = patches;
  }

  @GET
  public Page get(@PathParam("id") String id) {
    return pages.require(id(id));
  }

  @PUT
  public Page update(@PathParam("id") String id, PageDraft draft) {
    return pages.update(id(id), draft);
  }

  /// Changes the fields that are sent, and no others.
  @PATCH
  public Page patch(@PathParam("id") String id, JsonNode changes) throws JsonProcessingException {
    Page current = pages.require(id(id));
    return pages.update(current.id(), patches.draft(current, changes, PageDraft.class));
  }

  @DELETE
  public void delete(@PathParam("id") String id) {
    pages.delete(id(id));
  }

  private static UUID id(String id) {
    return Ids.parse("page", id);
  }
}

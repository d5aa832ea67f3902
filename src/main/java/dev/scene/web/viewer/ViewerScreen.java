package dev.scene.web.viewer;

import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.Execution;
import dev.scene.run.Executions;
import dev.scene.run.Runs;
import dev.scene.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The viewer of an execution: a page, and at the same address the description that it shows.
@Path("/")
public class ViewerScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ViewerPage(Execution execution) implements TemplateInstance {}

  private final Runs runs;
  private final Executions executions;
  private final Descriptions descriptions;
  private final Listings listings;

  ViewerScreen(Runs runs, Executions executions, Descriptions descriptions, Listings listings) {
    this.runs = runs;
    this.executions = executions;
    this.descriptions = descriptions;
    this.listings = listings;
  }

  @GET
  @Path("/executions/{id}")
  public Response execution(@PathParam("id") String id) {
    return Html.seeOther(Description.url(find(id).id()));
  }

  @GET
  @Path("/executions/{id}/viewer")
  @Produces(MediaType.TEXT_HTML)
  public Response page(@PathParam("id") String id) {
    return Html.status(200, new ViewerPage(find(id)))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Path("/executions/{id}/viewer")
  @Produces(MediaType.APPLICATION_JSON)
  public Response description(@PathParam("id") String id) {
    return Response.ok(descriptions.of(find(id)))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /// The viewer of a run opens at the execution asked for, or at its first.
  @GET
  @Path("/runs/{id}/viewer")
  @Produces(MediaType.TEXT_HTML)
  public Response ofRun(@PathParam("id") String id, @RestQuery @Nullable String exec) {
    if (exec != null && !exec.isBlank()) {
      return Html.seeOther(Description.url(find(exec).id()));
    }
    return first(listings.of(runs.require(Ids.parse("run", id))), id);
  }

  /// What the viewer lists of a run, and where its review stands.
  @GET
  @Path("/runs/{id}/viewer")
  @Produces(MediaType.APPLICATION_JSON)
  public Response listing(@PathParam("id") String id) {
    return Response.ok(listings.of(runs.require(Ids.parse("run", id))))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  /// A review begins at the first change of the largest group that waits for a verdict.
  @GET
  @Path("/runs/{id}/review")
  public Response review(@PathParam("id") String id) {
    Listing listing = listings.of(runs.require(Ids.parse("run", id)));
    return listing.groups().stream()
        .flatMap(group -> group.members().stream())
        .filter(member -> member.verdict() == null)
        .findFirst()
        .map(member -> Html.seeOther(Description.url(member.executionId())))
        .orElseGet(() -> first(listing, id));
  }

  private static Response first(Listing listing, String id) {
    return listing.items().stream()
        .findFirst()
        .map(it -> Html.seeOther(it.url()))
        .orElseThrow(() -> Problem.notFound("execution of run", id));
  }

  private Execution find(String id) {
    return executions.require(Ids.parse("execution", id));
  }
}

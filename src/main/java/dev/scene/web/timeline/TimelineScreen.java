package dev.scene.web.timeline;

import dev.scene.platform.Ids;
import dev.scene.run.Runs;
import dev.scene.web.Html;
import dev.scene.web.run.Live;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Executions of a run over its runners, as a chart and as a table.
@Path("/runs/{id}/timeline")
public class TimelineScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TimelinePage(Timeline view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record TimelinePage$Live(Timeline view) implements TemplateInstance {}

  private final Runs runs;
  private final Timelines timelines;

  TimelineScreen(Runs runs, Timelines timelines) {
    this.runs = runs;
    this.timelines = timelines;
  }

  /// @param as `table` for the table
  @GET
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @HeaderParam(Live.HASH) @Nullable String shown,
      @PathParam("id") String id,
      @RestQuery @Nullable String as) {
    UUID run = Ids.parse("run", id);
    Timeline view = timelines.of(runs.require(run), "table".equals(as));
    return htmx == null
        ? Html.ok(new TimelinePage(view))
        : Live.answer(view.hash(), shown, new TimelinePage$Live(view))
            .header(Live.RUN, run)
            .build();
  }
}

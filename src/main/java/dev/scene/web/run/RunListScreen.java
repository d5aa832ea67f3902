package dev.scene.web.run;

import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.run.Executions;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.run.Status;
import dev.scene.run.Totals;
import dev.scene.web.Formats;
import dev.scene.web.Html;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// All runs, newest first.
@Path("/")
public class RunListScreen {
  private static final int ON_A_PAGE = 25;

  record Row(Run run, Totals totals) {}

  /// A project with its batches, to choose from.
  record Group(Project project, List<Batch> batches) {}

  record View(
      List<Row> rows, List<Group> groups, Runs.Filter filter, Pager pager, boolean anyActive) {
    public boolean filtered() {
      return filter.projectId() != null || filter.batchId() != null || filter.status() != null;
    }

    /// Whether there is a batch that could run.
    public boolean startable() {
      return groups.stream().anyMatch(group -> !group.batches().isEmpty());
    }

    public List<Status> statuses() {
      return List.of(Status.values());
    }

    /// Tells two states of the table apart.
    public String hash() {
      return Live.hash(rows.toString() + pager);
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunList(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record RunList$Content(View view) implements TemplateInstance {}

  private final Runs runs;
  private final Executions executions;
  private final Projects projects;
  private final Batches batches;

  RunListScreen(Runs runs, Executions executions, Projects projects, Batches batches) {
    this.runs = runs;
    this.executions = executions;
    this.projects = projects;
    this.batches = batches;
  }

  @GET
  @Path("/runs")
  public Response list(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @HeaderParam(Live.HASH) @Nullable String shown,
      @RestQuery("project_id") @Nullable String project,
      @RestQuery("batch_id") @Nullable String batch,
      @RestQuery @Nullable String status,
      @RestQuery @DefaultValue("1") int page) {
    View view =
        view(new Runs.Filter(id("project", project), batch(project, batch), status(status)), page);
    return htmx == null
        ? Html.ok(new RunList(view))
        : Live.answer(view.hash(), shown, new RunList$Content(view)).build();
  }

  private View view(Runs.Filter filter, int page) {
    Pager pager = new Pager(address(filter), Math.max(1, page), ON_A_PAGE, runs.count(filter));
    List<Row> rows =
        runs.newest(filter, ON_A_PAGE, pager.offset()).stream()
            .map(run -> new Row(run, executions.totals(run.id())))
            .toList();
    List<Group> groups =
        projects.all().stream().map(it -> new Group(it, batches.of(it.id()))).toList();
    boolean active = rows.stream().anyMatch(row -> !row.run().status().isFinal());
    return new View(rows, groups, filter, pager, active);
  }

  private static String address(Runs.Filter filter) {
    StringBuilder address = new StringBuilder("/runs?");
    append(address, "project_id", filter.projectId());
    append(address, "batch_id", filter.batchId());
    append(address, "status", filter.status() == null ? null : Formats.code(filter.status()));
    return address.toString();
  }

  private static void append(StringBuilder address, String name, @Nullable Object value) {
    if (value != null) {
      address.append(name).append('=').append(value).append('&');
    }
  }

  private static @Nullable UUID id(String what, @Nullable String text) {
    return text == null || text.isBlank() ? null : Ids.parse(what, text);
  }

  // choosing another project drops the batch, which belongs to the one before
  private @Nullable UUID batch(@Nullable String project, @Nullable String batch) {
    UUID chosen = id("batch", batch);
    UUID within = id("project", project);
    return chosen == null || within == null || batches.require(chosen).projectId().equals(within)
        ? chosen
        : null;
  }

  private static @Nullable Status status(@Nullable String text) {
    return Stream.of(Status.values())
        .filter(status -> status.name().equalsIgnoreCase(text))
        .findFirst()
        .orElse(null);
  }
}

package dev.scene.web.stream;

import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.review.Reviews;
import dev.scene.review.Tally;
import dev.scene.run.Run;
import dev.scene.run.Totals;
import dev.scene.run.past.RunSearch;
import dev.scene.web.Html;
import dev.scene.web.run.Live;
import dev.scene.web.run.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// All runs, newest first.
@Path("/")
public class RunListScreen {
  private static final int ON_A_PAGE = 25;

  record Row(Run run, Totals totals, Tally review) {}

  /// A project with its batches, to choose from.
  record Group(Project project, List<Batch> batches) {}

  /// @param actors who has ever asked for a run
  record View(
      List<Row> rows, List<Group> groups, List<String> actors, TypedFilter typed, Pager pager) {

    public boolean anyActive() {
      return rows.stream().anyMatch(row -> !row.run().status().isFinal());
    }

    /// Whether there is a batch that could run.
    public boolean startable() {
      return groups.stream().anyMatch(group -> !group.batches().isEmpty());
    }

    /// The batches that can be chosen: those of the project, once there is one.
    public List<Group> choosable() {
      return groups.stream()
          .filter(group -> !group.batches().isEmpty())
          .filter(group ->
              typed.project().isEmpty() || group.project().id().toString().equals(typed.project()))
          .toList();
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

  private final RunSearch search;
  private final Projects projects;
  private final Batches batches;
  private final Reviews reviews;
  private final Clock clock;

  RunListScreen(
      RunSearch search, Projects projects, Batches batches, Reviews reviews, Clock clock) {
    this.reviews = reviews;
    this.search = search;
    this.projects = projects;
    this.batches = batches;
    this.clock = clock;
  }

  @GET
  @Path("/runs")
  public Response list(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @HeaderParam(Live.HASH) @Nullable String shown,
      @BeanParam TypedFilter.Asked asked) {
    TypedFilter typed = asked.within(this::projectOf);
    View view = view(typed, asked.page());
    if (htmx == null) {
      return Html.ok(new RunList(view));
    }
    Response.ResponseBuilder answer = Live.answer(view.hash(), shown, new RunList$Content(view));
    return shown == null
        ? answer.header("HX-Push-Url", view.pager().canonical()).build()
        : answer.build();
  }

  private View view(TypedFilter typed, int page) {
    Pager pager =
        new Pager(
            typed.address(),
            Math.max(1, page),
            ON_A_PAGE,
            search.count(typed.filter(clock.instant())));
    List<Run> found = search.newest(typed.filter(clock.instant()), ON_A_PAGE, pager.offset());
    Map<UUID, Totals> totals = search.totals(found);
    Map<UUID, Tally> reviewed = reviews.tallies(found.stream().map(Run::id).toList());
    List<Row> rows =
        found.stream()
            .map(run ->
                new Row(
                    run,
                    Objects.requireNonNullElse(totals.get(run.id()), Totals.NONE),
                    reviewed.getOrDefault(run.id(), Tally.NOTHING)))
            .toList();
    return new View(rows, groups(), search.actors(), typed, pager);
  }

  private List<Group> groups() {
    Map<UUID, List<Batch>> all =
        batches.all().stream().collect(Collectors.groupingBy(Batch::projectId));
    return projects.all().stream()
        .map(project -> new Group(project, all.getOrDefault(project.id(), List.of())))
        .toList();
  }

  private @Nullable UUID projectOf(UUID batch) {
    return batches.find(batch).map(Batch::projectId).orElse(null);
  }
}

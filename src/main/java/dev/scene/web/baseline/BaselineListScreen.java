package dev.scene.web.baseline;

import dev.scene.api.ArtifactUrls;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.BaselineList;
import dev.scene.baseline.BaselineList.Entry;
import dev.scene.baseline.BaselineList.Held;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.web.Html;
import dev.scene.web.run.Pager;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The baselines of all batches.
@Path("/baselines")
public class BaselineListScreen {
  private static final int SIZE = 25;

  /// A baseline of the list.
  ///
  /// @param first whether it is the newest of its batch on this page, so that its batch is named
  /// @param before the next older baseline of the same batch on this page
  record Row(Entry entry, Held held, String thumbnail, boolean first, @Nullable UUID before) {}

  /// A project with its batches, to choose from.
  record Group(Project project, List<Batch> batches) {}

  record View(BaselineList.Filter filter, List<Group> groups, List<Row> rows, Pager pager) {
    public boolean isFiltered() {
      return filter.project() != null || filter.batch() != null;
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BaselinesPage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BaselinesPage$Content(View view) implements TemplateInstance {}

  private final BaselineList list;
  private final Projects projects;
  private final Batches batches;

  BaselineListScreen(BaselineList list, Projects projects, Batches batches) {
    this.list = list;
    this.projects = projects;
    this.batches = batches;
  }

  @GET
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @RestQuery("project_id") @Nullable String project,
      @RestQuery("batch_id") @Nullable String batch,
      @RestQuery @Nullable Integer page) {
    BaselineList.Filter filter =
        new BaselineList.Filter(id("project", project), id("batch", batch));
    int total = list.count(filter);
    int asked = Math.clamp(page == null ? 1 : page, 1, Math.max(1, (total + SIZE - 1) / SIZE));
    Pager pager = new Pager(address(filter), asked, SIZE, total);
    View view = new View(filter, groups(), rows(list.page(filter, SIZE, pager.offset())), pager);
    return Html.page(htmx, new BaselinesPage$Content(view), new BaselinesPage(view));
  }

  private static @Nullable UUID id(String what, @Nullable String id) {
    return id == null || id.isBlank() ? null : Ids.parse(what, id);
  }

  private static String address(BaselineList.Filter filter) {
    return "/baselines?%s%s"
        .formatted(
            filter.project() == null ? "" : "project_id=%s&".formatted(filter.project()),
            filter.batch() == null ? "" : "batch_id=%s&".formatted(filter.batch()));
  }

  private List<Group> groups() {
    return projects.all().stream()
        .map(project -> new Group(project, batches.of(project.id())))
        .toList();
  }

  private List<Row> rows(List<Entry> entries) {
    Map<UUID, Held> held = list.held(entries.stream().map(BaselineListScreen::plain).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Held holds = Objects.requireNonNull(held.get(entry.id()));
      boolean first = i == 0 || !entries.get(i - 1).batchId().equals(entry.batchId());
      boolean hasBefore =
          i + 1 < entries.size() && entries.get(i + 1).batchId().equals(entry.batchId());
      rows.add(
          new Row(
              entry,
              holds,
              thumbnail(entry, holds),
              first,
              hasBefore ? entries.get(i + 1).id() : null));
    }
    return rows;
  }

  private static String thumbnail(Entry entry, Held held) {
    return held.first() == null || entry.status() == Baseline.Status.DELETED
        ? ""
        : ArtifactUrls.thumbnailOfBaseline(entry.id(), held.first());
  }

  private static Baseline plain(Entry entry) {
    return new Baseline(
        entry.id(),
        entry.batchId(),
        entry.runId(),
        entry.status(),
        entry.notes(),
        entry.createdBy(),
        entry.createdAt());
  }
}

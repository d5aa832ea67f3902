package dev.scene.web.baseline;

import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.BaselineList;
import dev.scene.baseline.Baselines;
import dev.scene.baseline.Coverage;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.catalog.Project;
import dev.scene.catalog.Projects;
import dev.scene.platform.Ids;
import dev.scene.run.Run;
import dev.scene.run.Runs;
import dev.scene.web.Change;
import dev.scene.web.Html;
import dev.scene.web.Toast;
import dev.scene.web.evidence.Versions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// The pictures that a baseline froze.
@Path("/baselines")
public class BaselineScreen {
  /// An item with its picture; `size` is empty where it isn't known.
  record Picture(BaselineItem item, String url, String thumbnail, String size, Versions versions) {}

  /// What the baseline is good for, and what keeps it from being deleted.
  record Use(Coverage coverage, int runs) {}

  /// `others` are the other baselines of the batch, the newest first.
  record View(
      Baseline baseline,
      Project project,
      Batch batch,
      @Nullable Run run,
      List<Picture> pictures,
      List<Baseline> others,
      Use use) {

    /// What the pictures were taken with; one line where all were taken alike.
    public List<String> versions() {
      return pictures.stream()
          .map(picture -> picture.versions().words())
          .filter(words -> !words.isEmpty())
          .distinct()
          .sorted()
          .toList();
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BaselinePage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record BaselinePage$Content(View view) implements TemplateInstance {}

  private final Baselines baselines;
  private final Artifacts artifacts;
  private final Projects projects;
  private final Batches batches;
  private final Runs runs;
  private final BaselineList list;

  BaselineScreen(
      Baselines baselines,
      Artifacts artifacts,
      Projects projects,
      Batches batches,
      Runs runs,
      BaselineList list) {
    this.list = list;
    this.baselines = baselines;
    this.artifacts = artifacts;
    this.projects = projects;
    this.batches = batches;
    this.runs = runs;
  }

  @GET
  @Path("/{id}")
  public Response show(@HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    View view = view(baselines.require(id(id)));
    return Html.page(htmx, new BaselinePage$Content(view), new BaselinePage(view));
  }

  @DELETE
  @Path("/{id}")
  public Response delete(
      @HeaderParam(Html.HTMX) @Nullable String htmx, @PathParam("id") String id) {
    Baseline baseline = baselines.require(id(id));
    Batch batch = batches.require(baseline.batchId());
    baselines.delete(baseline.id());
    return Change.moved(
        htmx,
        "/baselines?batch_id=" + batch.id(),
        Toast.success("Baseline deleted", "Its pictures are gone; no run had compared with it."));
  }

  /// A form without scripts comes here.
  @GET
  @Path("/{id}/compare")
  public Response choose(@PathParam("id") String id, @RestQuery("with") @Nullable String other) {
    Baseline baseline = baselines.require(id(id));
    Baseline with = baselines.require(id(other == null ? "" : other));
    boolean older = with.createdAt().isBefore(baseline.createdAt());
    return Html.seeOther(
        "/baselines/%s/compare/%s"
            .formatted(older ? with.id() : baseline.id(), older ? baseline.id() : with.id()));
  }

  private View view(Baseline baseline) {
    Batch batch = batches.require(baseline.batchId());
    List<BaselineItem> items = baselines.items(baseline.id());
    Map<UUID, Artifact> files =
        artifacts.of(items.stream().map(BaselineItem::id).toList()).stream()
            .filter(file -> file.name().equals(Baselines.PICTURE))
            .collect(Collectors.toMap(Artifact::ownerId, file -> file));
    return new View(
        baseline,
        projects.require(batch.projectId()),
        batch,
        runs.find(baseline.runId()).orElse(null),
        items.stream().map(item -> picture(item, files.get(item.id()))).toList(),
        baselines.of(batch.id()).stream()
            .filter(other -> !other.id().equals(baseline.id()))
            .toList(),
        new Use(
            Objects.requireNonNull(list.held(List.of(baseline)).get(baseline.id())).coverage(),
            baselines.references(baseline.id()).runs()));
  }

  private static Picture picture(BaselineItem item, @Nullable Artifact file) {
    return new Picture(
        item,
        file == null ? "" : ArtifactUrls.ofBaseline(item),
        file == null ? "" : ArtifactUrls.thumbnailOfBaseline(item.baselineId(), item.id()),
        file == null || file.width() == null
            ? ""
            : "%,d×%,d".formatted(file.width(), file.height()),
        Versions.of(item.environment()));
  }

  private static UUID id(String id) {
    return Ids.parse("baseline", id);
  }
}

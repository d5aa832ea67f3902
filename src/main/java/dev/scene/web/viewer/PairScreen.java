package dev.scene.web.viewer;

import dev.scene.api.ArtifactUrls;
import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.compare.BaselinePair;
import dev.scene.compare.BaselinePairs;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.run.comparison.Difference;
import dev.scene.web.Html;
import dev.scene.web.evidence.Versions;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The viewer of two pictures of baselines: a page, and at the same address what it shows.
@Path("/baselines/{before}/compare/{after}/{item}/viewer")
public class PairScreen {
  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record PairPage(BaselineItem item, String address) implements TemplateInstance {}

  private final Baselines baselines;
  private final BaselinePairs pairs;
  private final Artifacts artifacts;

  PairScreen(Baselines baselines, BaselinePairs pairs, Artifacts artifacts) {
    this.baselines = baselines;
    this.pairs = pairs;
    this.artifacts = artifacts;
  }

  /// Where in the comparison of two baselines we are.
  private record Place(UUID before, UUID after, List<BaselinePair> all, int index) {
    private BaselinePair pair() {
      return all.get(index);
    }

    private @Nullable String url(int other) {
      return other < 0 || other >= all.size()
          ? null
          : "%s/%s/viewer".formatted(back(), all.get(other).otherId());
    }

    private String back() {
      return "/baselines/%s/compare/%s".formatted(before, after);
    }
  }

  @GET
  @Produces(MediaType.TEXT_HTML)
  public Response page(
      @PathParam("before") String before,
      @PathParam("after") String after,
      @PathParam("item") String item) {
    Place place = place(before, after, item);
    BaselineItem shown = item(place.after(), place.pair().otherId());
    return Html.status(200, new PairPage(shown, Objects.requireNonNull(place.url(place.index()))))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .build();
  }

  @GET
  @Produces(MediaType.APPLICATION_JSON)
  public Response description(
      @PathParam("before") String before,
      @PathParam("after") String after,
      @PathParam("item") String item) {
    return Response.ok(describe(place(before, after, item)))
        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
        .header(HttpHeaders.CACHE_CONTROL, "no-cache")
        .build();
  }

  private Place place(String before, String after, String item) {
    UUID old = baselines.require(Ids.parse("baseline", before)).id();
    UUID now = baselines.require(Ids.parse("baseline", after)).id();
    List<UUID> order = baselines.items(now).stream().map(BaselineItem::id).toList();
    List<BaselinePair> all =
        pairs.of(old, now).stream()
            .filter(pair -> pair.comparison() != null)
            .sorted(java.util.Comparator.comparingInt(pair -> order.indexOf(pair.otherId())))
            .toList();
    UUID wanted = Ids.parse("picture of a baseline", item);
    for (int i = 0; i < all.size(); i++) {
      if (all.get(i).otherId().equals(wanted)) {
        return new Place(old, now, all, i);
      }
    }
    throw new Problem(
        Problem.Kind.NOT_FOUND,
        "These two pictures were not compared.",
        "Open the comparison of both baselines; it compares what is missing.");
  }

  private BaselineItem item(UUID baseline, UUID id) {
    return baselines.items(baseline).stream()
        .filter(item -> item.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("picture of a baseline", id));
  }

  private Description describe(Place place) {
    BaselinePair pair = place.pair();
    BaselineItem old = item(place.before(), pair.itemId());
    BaselineItem now = item(place.after(), pair.otherId());
    Difference found = Objects.requireNonNull(pair.comparison());
    return new Description(
        Objects.requireNonNull(place.url(place.index())),
        subject(pair, now, found),
        new Description.Pictures(
            picture(old.id(), Baselines.PICTURE, ArtifactUrls.ofBaseline(old)),
            picture(now.id(), Baselines.PICTURE, ArtifactUrls.ofBaseline(now)),
            drawn(pair, "diff.png"),
            drawn(pair, "heatmap.png")),
        Descriptions.regions(found),
        List.of(),
        new Description.Elements(elements(old), elements(now)),
        null,
        new Description.Position(place.index() + 1, place.all().size()),
        Description.Capture.NONE,
        Facts.of(found, Versions.of(old.environment()), Versions.of(now.environment())),
        List.of(),
        List.of(
            new Description.Download("Earlier picture", ArtifactUrls.ofBaseline(old), false),
            new Description.Download("Later picture", ArtifactUrls.ofBaseline(now), false)),
        place.url(place.index() - 1),
        place.url(place.index() + 1),
        null,
        false,
        place.back());
  }

  private static Description.Subject subject(
      BaselinePair pair, BaselineItem now, Difference found) {
    return new Description.Subject(
        pair.id(),
        now.pageName(),
        now.taskName(),
        now.browser().name().toLowerCase(Locale.ROOT),
        now.viewport().toString(),
        "finished",
        pair.verdict(),
        null,
        found.differs() ? pair.percent() : null,
        Displacement.words(found),
        false);
  }

  private @Nullable String elements(BaselineItem item) {
    return artifacts.find(item.id(), Baselines.ELEMENTS).isPresent()
        ? ArtifactUrls.ofBaseline(item, Baselines.ELEMENTS)
        : null;
  }

  private Description.@Nullable Picture drawn(BaselinePair pair, String name) {
    return picture(pair.id(), name, ArtifactUrls.ofComparison(pair.id(), name));
  }

  private Description.@Nullable Picture picture(UUID owner, String name, String url) {
    Artifact file = artifacts.find(owner, name).orElse(null);
    return file == null || file.width() == null || file.height() == null
        ? null
        : new Description.Picture(url, file.width(), file.height());
  }
}

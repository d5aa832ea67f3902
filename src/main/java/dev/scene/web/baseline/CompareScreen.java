package dev.scene.web.baseline;

import dev.scene.api.ArtifactUrls;
import dev.scene.baseline.Baseline;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.catalog.Batch;
import dev.scene.catalog.Batches;
import dev.scene.compare.BaselinePair;
import dev.scene.platform.Ids;
import dev.scene.web.Formats;
import dev.scene.web.Html;
import dev.scene.web.baseline.Comparing.Match;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Two baselines beside each other.
@Path("/baselines/{before}/compare/{after}")
public class CompareScreen {
  /// A picture of either or both.
  ///
  /// @param verdict the word, or `new`, `gone`, `pending`, `failed`
  /// @param url where both are shown; empty where there is nothing to lay beside
  record Tile(
      BaselineItem item,
      String verdict,
      String label,
      String percent,
      String thumbnail,
      String url) {
    public boolean isDifferent() {
      return !verdict.equals("identical") && !verdict.equals("noise") && !verdict.equals("pending");
    }
  }

  record View(Baseline before, Baseline after, Batch batch, List<Tile> tiles) {
    public int different() {
      return (int) tiles.stream().filter(Tile::isDifferent).count();
    }

    public int pending() {
      return (int) tiles.stream().filter(tile -> tile.verdict().equals("pending")).count();
    }

    public int done() {
      return tiles.size() - pending();
    }
  }

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ComparePage(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ComparePage$Content(View view) implements TemplateInstance {}

  @CheckedTemplate(defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
  record ComparePage$Found(View view) implements TemplateInstance {}

  private final Baselines baselines;
  private final Batches batches;
  private final Comparing comparing;

  CompareScreen(Baselines baselines, Batches batches, Comparing comparing) {
    this.baselines = baselines;
    this.batches = batches;
    this.comparing = comparing;
  }

  @GET
  public Response show(
      @HeaderParam(Html.HTMX) @Nullable String htmx,
      @PathParam("before") String before,
      @PathParam("after") String after) {
    Baseline old = baselines.require(id(before));
    Baseline now = baselines.require(id(after));
    View view = view(old, now, comparing.matches(old.id(), now.id()));
    return Html.page(htmx, new ComparePage$Content(view), new ComparePage(view));
  }

  /// Compares a little more and shows what is known then.
  @GET
  @Path("/found")
  public Response found(@PathParam("before") String before, @PathParam("after") String after) {
    Baseline old = baselines.require(id(before));
    Baseline now = baselines.require(id(after));
    return Html.ok(new ComparePage$Found(view(old, now, comparing.advance(old.id(), now.id()))));
  }

  private View view(Baseline before, Baseline after, List<Match> matches) {
    return new View(
        before,
        after,
        batches.require(after.batchId()),
        matches.stream()
            .map(match -> tile(before, after, match))
            .sorted(Comparator.comparing(tile -> !tile.isDifferent()))
            .toList());
  }

  private static Tile tile(Baseline before, Baseline after, Match match) {
    BaselineItem item = match.item();
    BaselinePair pair = match.pair();
    String verdict = verdict(match);
    return new Tile(
        item,
        verdict,
        label(verdict),
        pair == null || pair.percent() == null || pair.percent() == 0
            ? ""
            : Formats.plain(pair.percent()) + " %",
        ArtifactUrls.thumbnailOfBaseline(item.baselineId(), item.id()),
        pair == null || pair.comparison() == null
            ? ""
            : "/baselines/%s/compare/%s/%s/viewer".formatted(before.id(), after.id(), item.id()));
  }

  private static String verdict(Match match) {
    if (match.before() == null) {
      return "new";
    }
    if (match.after() == null) {
      return "gone";
    }
    BaselinePair pair = match.pair();
    if (pair == null) {
      return "pending";
    }
    return pair.verdict() == null ? "failed" : pair.verdict();
  }

  private static String label(String verdict) {
    return switch (verdict) {
      case "new" -> "Only in the later one";
      case "gone" -> "Only in the earlier one";
      case "pending" -> "Being compared";
      case "failed" -> "Could not be compared";
      case "noise" -> "Rendering noise";
      default -> verdict.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + verdict.substring(1);
    };
  }

  private static UUID id(String id) {
    return Ids.parse("baseline", id);
  }
}

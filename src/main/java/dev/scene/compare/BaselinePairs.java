package dev.scene.compare;

import dev.scene.artifact.Artifact;
import dev.scene.artifact.Artifacts;
import dev.scene.baseline.BaselineItem;
import dev.scene.baseline.Baselines;
import dev.scene.image.pixels.Options;
import dev.scene.image.png.PictureRefused;
import dev.scene.image.png.PictureUnreadable;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.run.comparison.Difference;
import dev.scene.settings.Settings;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Compares the pictures of two baselines: once for each pair, since neither ever changes.
@ApplicationScoped
public class BaselinePairs {
  private final Rows rows;
  private final Artifacts artifacts;
  private final Judge judge;
  private final FoundPictures pictures;
  private final Settings settings;
  private final Clock clock;

  BaselinePairs(
      Rows rows,
      Artifacts artifacts,
      Judge judge,
      FoundPictures pictures,
      Settings settings,
      Clock clock) {
    this.rows = rows;
    this.artifacts = artifacts;
    this.judge = judge;
    this.pictures = pictures;
    this.settings = settings;
    this.clock = clock;
  }

  /// What was compared of the two baselines so far.
  public List<BaselinePair> of(UUID baseline, UUID other) {
    return rows.list(
        BaselinePair.class,
        """
        select d.* from baseline_pair d
        join baseline_item i on i.id = d.item_id join baseline_item o on o.id = d.other_id
        where i.baseline_id = ? and o.baseline_id = ?
        """,
        baseline,
        other);
  }

  /// Compares two pictures and keeps what was found. Of two who do so at once the first one's
  /// outcome stands.
  public BaselinePair compare(BaselineItem item, BaselineItem other) {
    UUID id = Ids.next();
    try {
      Found found =
          judge.judge(
              picture(item),
              picture(other),
              options(),
              Stream.concat(item.ignored().stream(), other.ignored().stream()).toList());
      FoundPictures.Kept kept = pictures.keep(found);
      Difference difference = found.difference();
      return keep(
          new BaselinePair(
              id,
              item.id(),
              other.id(),
              difference.verdict(),
              difference.percent(),
              difference,
              null,
              clock.instant()),
          kept);
    } catch (IOException | PictureRefused | PictureUnreadable | Problem e) {
      return keep(
          new BaselinePair(
              id,
              item.id(),
              other.id(),
              null,
              null,
              null,
              String.valueOf(e.getMessage()),
              clock.instant()),
          null);
    }
  }

  private Options options() {
    return Options.DEFAULT.withTolerance(settings.now().diffPixelTolerance());
  }

  private Artifact picture(BaselineItem item) {
    return artifacts
        .find(item.id(), Baselines.PICTURE)
        .orElseThrow(() -> Problem.notFound("picture of the baseline's item", item.id()));
  }

  @Transactional
  BaselinePair keep(BaselinePair pair, FoundPictures.@Nullable Kept kept) {
    int inserted =
        rows.write(
            """
            insert into baseline_pair
              (id, item_id, other_id, verdict, percent, comparison, error, created_at)
            values
              (:id, :itemId, :otherId, :verdict, :percent, :comparison, :error, :createdAt)
            on conflict do nothing
            """,
            pair);
    if (inserted == 0) {
      return find(pair.itemId(), pair.otherId()).orElse(pair);
    }
    if (kept != null) {
      pictures.nameAsOfBaseline(pair.id(), kept);
    }
    return pair;
  }

  public Optional<BaselinePair> find(UUID id) {
    return rows.find(BaselinePair.class, "select * from baseline_pair where id = ?", id);
  }

  /// What was found of two pictures, if they were compared.
  public Optional<BaselinePair> find(UUID item, UUID other) {
    return rows.find(
        BaselinePair.class,
        "select * from baseline_pair where item_id = ? and other_id = ?",
        item,
        other);
  }
}

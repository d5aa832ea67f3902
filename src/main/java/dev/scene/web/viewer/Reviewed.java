package dev.scene.web.viewer;

import dev.scene.review.Reviews;
import dev.scene.review.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.UUID;

/// How far reviews are, for pages that name a run in passing; templates reach it as
/// `inject:reviewed`.
@Named("reviewed")
@ApplicationScoped
public class Reviewed {
  private final Reviews reviews;

  Reviewed(Reviews reviews) {
    this.reviews = reviews;
  }

  public Tally of(UUID run) {
    return reviews.tally(run);
  }
}

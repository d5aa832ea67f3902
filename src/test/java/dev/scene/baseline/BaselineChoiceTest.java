package dev.scene.baseline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.scene.baseline.BaselineChoice.Choice;
import dev.scene.catalog.PixelRules;
import dev.scene.catalog.Task;
import dev.scene.catalog.capture.CaptureRules;
import dev.scene.platform.Ids;
import dev.scene.platform.Problem;
import dev.scene.platform.Rows;
import dev.scene.testing.Given;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class BaselineChoiceTest {
  private static final UUID OLDER = UUID.fromString("0199b1c2-d3e4-7a10-8b20-000000000001");
  private static final UUID NEWER = UUID.fromString("0199b1c2-d3e4-7a10-8b20-000000000002");
  private static final UUID ELSEWHERE = UUID.fromString("0299b1c2-d3e4-7a10-8b20-000000000003");
  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");

  @Inject Given given;
  @Inject Rows rows;
  @Inject BaselineChoice choice;
  private UUID batch = OLDER;
  private UUID otherBatch = OLDER;

  @BeforeEach
  void twoBaselinesOfOneBatchAndOneOfAnother() {
    given.nothing();
    batch = UUID.fromString(given.batch(1).id());
    otherBatch = UUID.fromString(given.batch(1).id());
    baseline(OLDER, batch, THEN);
    baseline(NEWER, batch, THEN.plusSeconds(60));
    baseline(ELSEWHERE, otherBatch, THEN.plusSeconds(120));
  }

  private void baseline(UUID id, UUID of, Instant at) {
    rows.execute(
        """
        insert into baseline (id, batch_id, run_id, status, created_by, created_at)
        values (?, ?, ?, 'ready', 'local', ?)
        """,
        id,
        of,
        Ids.next(),
        at);
  }

  private static Task task(String policy) {
    return new Task(
        OLDER,
        OLDER,
        OLDER,
        "Task",
        List.of(),
        null,
        List.of(),
        List.of(),
        policy,
        PixelRules.INHERITED,
        CaptureRules.INHERITED,
        1,
        THEN,
        THEN);
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", "  "})
  void askedForNothingEachTaskDecides(@Nullable String asked) {
    assertThat(choice.parse(batch, asked)).isEqualTo(new Choice.ByTask());
  }

  @ParameterizedTest
  @ValueSource(strings = {"none", "NONE", " none "})
  void noneIsNoBaseline(String asked) {
    assertThat(choice.parse(batch, asked)).isEqualTo(new Choice.None());
  }

  @Test
  void aWholeIdIsThatBaseline() {
    assertThat(choice.parse(batch, OLDER.toString())).isEqualTo(new Choice.Chosen(OLDER));
  }

  @Test
  void theBeginningOfAnIdIsEnoughWhereOnlyOneFits() {
    assertThat(choice.parse(otherBatch, "0299B1")).isEqualTo(new Choice.Chosen(ELSEWHERE));
  }

  @Test
  void aBeginningThatFitsTwoIsRefused() {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> choice.parse(batch, "0199b1"))
        .matches(problem -> problem.fields().getFirst().field().equals("baseline_id"))
        .withMessageContaining("fits 2 baselines");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0299b1", "ffff", "latest", "%", "_"})
  void whatFitsNoneOfTheBatchIsRefused(String asked) {
    assertThatExceptionOfType(Problem.class)
        .isThrownBy(() -> choice.parse(batch, asked))
        .matches(problem -> problem.kind() == Problem.Kind.INVALID)
        .withMessageContaining("names no ready baseline of this batch");
  }

  @Test
  void theLatestOfItsOwnBatchIsTheUsualPolicy() {
    assertThat(choice.resolve(new Choice.ByTask(), batch, task("latest"))).contains(NEWER);
  }

  @Test
  void aTaskMayFollowAnotherBatch() {
    assertThat(choice.resolve(new Choice.ByTask(), batch, task("latest_from_batch:" + otherBatch)))
        .contains(ELSEWHERE);
  }

  @Test
  void aTaskMayWantNone() {
    assertThat(choice.resolve(new Choice.ByTask(), batch, task("none"))).isEmpty();
  }

  @Test
  void aBatchWithoutBaselinesHasNoLatest() {
    assertThat(choice.resolve(new Choice.ByTask(), Ids.next(), task("latest"))).isEmpty();
  }

  @Test
  void whatTheLaunchChoseHoldsForEveryTask() {
    assertThat(choice.resolve(new Choice.Chosen(OLDER), batch, task("none"))).contains(OLDER);
    assertThat(choice.resolve(new Choice.None(), batch, task("latest"))).isEmpty();
  }
}

package dev.scene.faults.harness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.scene.faults.harness.History.Call;
import dev.scene.faults.harness.History.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// The checker finds what it is there to find.
class CheckerTest {
  private static final String PICTURE = "a".repeat(64);
  private static final String RESULT = "b".repeat(64);

  private final History history = new History();
  private final List<Ledger.Run> runs = new ArrayList<>(List.of(new Ledger.Run("r", "finished")));
  private final List<Ledger.Execution> executions =
      new ArrayList<>(List.of(new Ledger.Execution("e", "r", "finished", 2, RESULT)));
  private final List<Ledger.File> files =
      new ArrayList<>(List.of(new Ledger.File("e", "page.png", PICTURE, 7)));
  private final List<Ledger.Ending> endings =
      new ArrayList<>(List.of(new Ledger.Ending("e", "finished")));
  private final Map<String, Ledger.Blob> blobs =
      new HashMap<>(Map.of(PICTURE, new Ledger.Blob(PICTURE, 7)));
  private final List<String> litter = new ArrayList<>();

  CheckerTest() {
    saw(Kind.CLAIM, 1, null, null, 200);
    saw(Kind.CLAIM, 2, null, null, 200);
    saw(Kind.UPLOAD, 2, "page.png", PICTURE, 201);
    saw(Kind.COMPLETE, 2, "complete", RESULT, 200);
  }

  private void saw(
      Kind kind, int attempt, @Nullable String name, @Nullable String sha256, int status) {
    history.add(new Call(kind, "e", attempt, name, sha256, Call.end(status), status, 0));
  }

  private List<String> broken() {
    return Checker.broken(history, new Ledger(runs, executions, files, endings, blobs, litter), 1);
  }

  private void assertBroken(String part) {
    assertThat(broken()).singleElement().asString().contains(part);
  }

  @Test
  void aServiceThatKeptEverythingHasNothingBroken() {
    assertThat(broken()).isEmpty();
  }

  @Test
  void anExecutionThatIsStillGoingIsFound() {
    executions.set(0, new Ledger.Execution("e", "r", "executing", 2, RESULT));
    assertBroken("execution e is executing");
  }

  @Test
  void aRunThatIsStillGoingIsFound() {
    runs.set(0, new Ledger.Run("r", "executing"));
    assertBroken("run r is executing");
  }

  @Test
  void aLostExecutionIsFound() {
    executions.clear();
    assertThat(broken())
        .contains("0 executions, not 1", "execution e is gone, though it had answers");
  }

  @Test
  void anAttemptThatWasHandedOutTwiceIsFound() {
    saw(Kind.CLAIM, 2, null, null, 200);
    assertBroken("attempt 2 of e was handed out twice");
  }

  @Test
  void anAcknowledgedFileThatIsGoneIsFound() {
    saw(Kind.UPLOAD, 2, "trace.zip", PICTURE, 201);
    assertBroken("e/trace.zip was acknowledged");
  }

  @Test
  void anAcknowledgedFileWithOtherBytesIsFound() {
    saw(Kind.UPLOAD, 2, "page.png", RESULT, 200);
    assertBroken("e/page.png was acknowledged");
  }

  @Test
  void aFileOfAnAttemptThatAnotherFollowedMayBeGone() {
    saw(Kind.UPLOAD, 1, "trace.zip", PICTURE, 201);
    assertThat(broken()).isEmpty();
  }

  @Test
  void anAcknowledgedResultThatDoesNotStandIsFound() {
    executions.set(0, new Ledger.Execution("e", "r", "failed", 2, null));
    assertBroken("does not stand");
  }

  @Test
  void twoAcknowledgedResultsAreFound() {
    saw(Kind.COMPLETE, 2, "complete", PICTURE, 200);
    assertThat(broken()).anyMatch(it -> it.contains("two results"));
  }

  @Test
  void aResultThatNobodyAcknowledgedProvesNothing() {
    saw(Kind.COMPLETE, 2, "complete", PICTURE, 409);
    saw(Kind.COMPLETE, 2, "complete", PICTURE, 503);
    saw(Kind.COMPLETE, 2, "complete", PICTURE, 0);
    assertThat(broken()).isEmpty();
  }

  @Test
  void anExecutionThatEndedTwiceIsFound() {
    endings.add(new Ledger.Ending("e", "failed"));
    assertBroken("ended 2 times");
  }

  @Test
  void bytesThatAreGoneAreFound() {
    blobs.clear();
    assertBroken("names bytes that are not there");
  }

  @Test
  void bytesThatWereCutAreFound() {
    blobs.put(PICTURE, new Ledger.Blob(RESULT, 3));
    assertBroken("names bytes that are not there");
  }

  @Test
  void aFinishedExecutionWithoutAPictureIsFound() {
    files.set(0, new Ledger.File("e", "console.log", PICTURE, 7));
    assertThat(broken()).contains("execution e finished without a picture");
  }

  @Test
  void whatIsLeftBehindIsFound() {
    litter.add("blobs/1.part");
    assertBroken("left behind: blobs/1.part");
  }
}

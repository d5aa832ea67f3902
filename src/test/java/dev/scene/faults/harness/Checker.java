package dev.scene.faults.harness;

import dev.scene.faults.harness.History.Call;
import dev.scene.faults.harness.History.End;
import dev.scene.faults.harness.History.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Holds what clients were told against what is left: every broken promise is a sentence.
public final class Checker {
  private static final Set<String> FINAL = Set.of("finished", "failed", "cancelled");

  private final History history;
  private final Ledger ledger;
  private final Map<String, Ledger.Execution> executions;
  private final List<String> broken = new ArrayList<>();

  private Checker(History history, Ledger ledger) {
    this.history = history;
    this.ledger = ledger;
    this.executions =
        ledger.executions().stream()
            .collect(Collectors.toMap(Ledger.Execution::id, Function.identity()));
  }

  /// @return what was promised and not kept; empty when all was
  public static List<String> broken(History history, Ledger ledger, int expected) {
    Checker checker = new Checker(history, ledger);
    checker.everythingEnded(expected);
    checker.nothingWasClaimedTwice();
    checker.acknowledgedFilesAreThere();
    checker.acknowledgedResultsStand();
    checker.everyExecutionEndedOnce();
    checker.everyFileHasItsBytes();
    ledger.litter().forEach(left -> checker.broken.add("left behind: " + left));
    return List.copyOf(checker.broken);
  }

  private void everythingEnded(int expected) {
    if (ledger.executions().size() != expected) {
      broken.add("%d executions, not %d".formatted(ledger.executions().size(), expected));
    }
    for (Ledger.Execution execution : ledger.executions()) {
      if (!FINAL.contains(execution.status())) {
        broken.add("execution %s is %s".formatted(execution.id(), execution.status()));
      }
    }
    for (Ledger.Run run : ledger.runs()) {
      if (!FINAL.contains(run.status())) {
        broken.add("run %s is %s".formatted(run.id(), run.status()));
      }
    }
  }

  private void nothingWasClaimedTwice() {
    Set<String> seen = new HashSet<>();
    for (Call claim : history.calls(Kind.CLAIM, End.OK)) {
      if (claim.execution() != null && !seen.add(claim.execution() + "/" + claim.attempt())) {
        broken.add(
            "attempt %d of %s was handed out twice".formatted(claim.attempt(), claim.execution()));
      }
    }
  }

  // what an attempt sent that another one followed may be gone
  private boolean counts(Call call) {
    Ledger.Execution execution = executions.get(call.execution());
    if (execution == null) {
      broken.add("execution %s is gone, though it had answers".formatted(call.execution()));
      return false;
    }
    return execution.attempt() == call.attempt();
  }

  private void acknowledgedFilesAreThere() {
    Map<String, String> named = new HashMap<>();
    ledger.files().forEach(file -> named.put(file.owner() + "/" + file.name(), file.sha256()));
    for (Call upload : history.calls(Kind.UPLOAD, End.OK)) {
      String file = upload.execution() + "/" + upload.name();
      if (counts(upload) && !String.valueOf(upload.sha256()).equals(named.get(file))) {
        broken.add(
            "%s was acknowledged as %s and is %s"
                .formatted(file, upload.sha256(), named.get(file)));
      }
    }
  }

  private void acknowledgedResultsStand() {
    Map<String, String> accepted = new HashMap<>();
    for (Call result : history.calls(Kind.COMPLETE, End.OK)) {
      Ledger.Execution execution = executions.get(result.execution());
      String sent = String.valueOf(result.sha256());
      String before = accepted.putIfAbsent(String.valueOf(result.execution()), sent);
      if (before != null && !before.equals(sent)) {
        broken.add("two results of %s were acknowledged".formatted(result.execution()));
      }
      if (execution == null || !sent.equals(execution.resultSha256())) {
        broken.add(
            "the result %s of %s was acknowledged and does not stand"
                .formatted(sent, result.execution()));
      }
    }
  }

  private void everyExecutionEndedOnce() {
    Map<String, Long> ends =
        ledger.endings().stream()
            .collect(Collectors.groupingBy(Ledger.Ending::execution, Collectors.counting()));
    for (Ledger.Execution execution : ledger.executions()) {
      long times = ends.getOrDefault(execution.id(), 0L);
      if (FINAL.contains(execution.status()) && times != 1) {
        broken.add("execution %s ended %d times in the log".formatted(execution.id(), times));
      }
    }
  }

  private void everyFileHasItsBytes() {
    Set<String> pictures = new HashSet<>();
    for (Ledger.File file : ledger.files()) {
      Ledger.Blob blob = ledger.blobs().get(file.sha256());
      if (blob == null || blob.size() != file.size() || !blob.sha256().equals(file.sha256())) {
        broken.add("%s/%s names bytes that are not there".formatted(file.owner(), file.name()));
      }
      if (file.name().equals("page.png")) {
        pictures.add(file.owner());
      }
    }
    for (Ledger.Execution execution : ledger.executions()) {
      if (execution.status().equals("finished") && !pictures.contains(execution.id())) {
        broken.add("execution %s finished without a picture".formatted(execution.id()));
      }
    }
  }
}

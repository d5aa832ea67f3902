package dev.scene.api.guide;

import java.util.Locale;

/// What programs come for, in the order in which they do it. Which operations lead there is said in
/// the table of `openapi/operations.json`.
public enum Way {
  SET_UP(
      "Describe projects, pages, tasks and batches in one document, by names. Sent again it changes"
          + " nothing."),
  LAUNCH(
      "Record a baseline once, with the purpose baseline_recording; compare with it from then on."
          + " With an idempotency key a launch can be repeated without a second run."),
  WAIT("Read the log on from next_cursor until the run is over."),
  RESULT("Ask whether the run passes, why not, and where its pictures are."),
  REVIEW("Approve or reject what changed. What is approved is the next baseline."),
  MEND("End a run, or start again what failed of it."),
  BE_TOLD("Be told of what happens instead of asking for it.");

  private final String sentence;

  Way(String sentence) {
    this.sentence = sentence;
  }

  public String sentence() {
    return sentence;
  }

  String title() {
    String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}

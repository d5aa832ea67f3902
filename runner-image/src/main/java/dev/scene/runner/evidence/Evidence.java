package dev.scene.runner.evidence;

import dev.scene.runner.service.Events;
import dev.scene.runner.service.Messages.Claim;
import dev.scene.runner.service.Messages.EvidenceOptions;
import dev.scene.runner.service.Messages.Reference;
import dev.scene.runner.service.UploadFile;
import dev.scene.runner.service.UploadFile.Kind;
import dev.scene.runner.text.Redactor;
import dev.scene.runner.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an execution so far; a failure keeps everything that was found before it.
public final class Evidence {
  private static final EvidenceOptions NOTHING = new EvidenceOptions("off", "off", false, false);

  private final Redactor redactor;
  private final Console console;
  private final Recording recording;
  private final Recording referenceRecording;
  private final List<String> warnings = new ArrayList<>();
  private final Sighting page;
  private final Sighting reference;
  private final Map<Phase, Long> spent = new EnumMap<>(Phase.class);
  private @Nullable String referenceMessage;

  /// @param redactor what takes the secrets of the claim out of text
  /// @param folder where files are until they are uploaded
  public Evidence(Claim claim, Redactor redactor, WorkFolder folder, Events events) {
    this.redactor = redactor;
    console = new Console(redactor);
    page = new Sighting(redactor);
    reference = new Sighting(redactor);
    Recording.Parts parts =
        new Recording.Parts(redactor, folder, console, this::warn, ms -> spent(Phase.EVIDENCE, ms));
    recording = new Recording(claim, claim.capture().evidence(), parts, new Disturbances(events));
    referenceRecording = new Recording(claim, NOTHING, parts, new Disturbances(events));
  }

  /// What is recorded of the context of the page.
  public Recording recording() {
    return recording;
  }

  /// What is recorded of the context of the reference page: only what it says and opens.
  public Recording referenceRecording() {
    return referenceRecording;
  }

  public Console console() {
    return console;
  }

  public List<String> warnings() {
    return warnings;
  }

  public void warn(String warning) {
    String line = told(warning);
    if (!warnings.contains(line)) warnings.add(line);
  }

  /// The text as it may be shown: on one line, without secrets.
  public String told(String text) {
    return Text.oneLine(redactor.of(text));
  }

  public Sighting page() {
    return page;
  }

  public Sighting reference() {
    return reference;
  }

  /// The reference page was visited.
  ///
  /// @param message what became of it
  public void referenced(String message) {
    referenceMessage = told(message);
  }

  /// What the result says of the reference page; nothing where there is none.
  public @Nullable Reference referenceResult() {
    if (referenceMessage == null) return null;
    return new Reference(
        reference.finalUrl(),
        reference.httpStatus(),
        reference.screenshot(),
        reference.isUnstable(),
        referenceMessage);
  }

  public void spent(Phase phase, long ms) {
    spent.merge(phase, ms, Long::sum);
  }

  public long ms(Phase phase) {
    return spent.getOrDefault(phase, 0L);
  }

  /// The files to upload, screenshot first.
  public List<UploadFile> files() {
    List<UploadFile> files = new ArrayList<>();
    if (page.png() != null) files.add(UploadFile.of(Kind.PAGE, page.png()));
    if (page.before() != null) files.add(UploadFile.of(Kind.UNSTABLE, page.before()));
    if (reference.png() != null) files.add(UploadFile.of(Kind.REFERENCE, reference.png()));
    files.add(UploadFile.of(Kind.CONSOLE, console.bytes()));
    files.addAll(recording.files());
    return files;
  }
}

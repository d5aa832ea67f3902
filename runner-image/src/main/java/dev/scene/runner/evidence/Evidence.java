package dev.scene.runner.evidence;

import dev.scene.runner.service.Messages.Reference;
import dev.scene.runner.service.UploadFile;
import dev.scene.runner.text.Redaction;
import dev.scene.runner.text.Text;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is known of an execution so far; a failure keeps everything that was found before it.
public final class Evidence {
  private final Console console = new Console();
  private final List<String> warnings = new ArrayList<>();
  private final Sighting page = new Sighting();
  private final Sighting reference = new Sighting();
  private final Map<Phase, Long> spent = new EnumMap<>(Phase.class);
  private @Nullable String referenceMessage;

  public Console console() {
    return console;
  }

  public List<String> warnings() {
    return warnings;
  }

  public void warn(String warning) {
    String line = Text.oneLine(Redaction.of(warning));
    if (!warnings.contains(line)) warnings.add(line);
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
    referenceMessage = Text.oneLine(Redaction.of(message));
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
    if (page.png() != null) files.add(UploadFile.page(page.png()));
    if (page.before() != null) files.add(UploadFile.unstable(page.before()));
    if (reference.png() != null) files.add(UploadFile.reference(reference.png()));
    files.add(UploadFile.console(console.bytes()));
    return files;
  }
}

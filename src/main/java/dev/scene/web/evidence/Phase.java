package dev.scene.web.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// A stretch of the time that a capture took, in ms; `from` is where it begins when all are laid
/// end to end, `name` the variant in which it is drawn.
public record Phase(String name, String label, long millis, long from) {
  private static final Map<String, String> LABELS = labels();

  private static final String TOTAL = "total_ms";

  private static Map<String, String> labels() {
    Map<String, String> labels = new LinkedHashMap<>();
    labels.put("navigation_ms", "Opening");
    labels.put("actions_ms", "Actions");
    labels.put("scroll_ms", "Scrolling");
    labels.put("settle_ms", "Settling");
    labels.put("capture_ms", "Picture");
    labels.put("reference_ms", "Reference");
    labels.put("evidence_ms", "Evidence");
    labels.put("upload_ms", "Uploading");
    return labels;
  }

  /// The phases that took any time, in the order in which they happen; one that is not known here,
  /// as of a newer runner, comes last under its own name.
  public static List<Phase> of(Map<String, Long> timings) {
    Map<String, Long> ordered = new LinkedHashMap<>();
    LABELS.keySet().forEach(name -> ordered.put(name, timings.getOrDefault(name, 0L)));
    timings.forEach(ordered::putIfAbsent);
    ordered.remove(TOTAL);
    List<Phase> phases = new ArrayList<>();
    long from = 0;
    for (Map.Entry<String, Long> phase : ordered.entrySet()) {
      if (phase.getValue() > 0) {
        phases.add(of(phase.getKey(), phase.getValue(), from));
        from += phase.getValue();
      }
    }
    return phases;
  }

  private static Phase of(String key, long millis, long from) {
    String name = key.replaceFirst("_ms$", "");
    return new Phase(name, LABELS.getOrDefault(key, words(name)), millis, from);
  }

  private static String words(String name) {
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1).replace('_', ' ');
  }

  /// How long all of it took; the sum where the runner did not say.
  public static long total(Map<String, Long> timings) {
    return timings.getOrDefault(TOTAL, timings.values().stream().mapToLong(Long::longValue).sum());
  }

  /// As `340 ms` or `2.4 s`.
  public String took() {
    return took(millis);
  }

  public static String took(long millis) {
    return millis < 1000 ? millis + " ms" : String.format(Locale.ROOT, "%.1f s", millis / 1000.0);
  }
}

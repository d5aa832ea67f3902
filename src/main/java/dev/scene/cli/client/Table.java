package dev.scene.cli.client;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Rows under headings, as wide as what stands in them.
public final class Table {
  private static final String GAP = "  ";

  private final List<List<String>> lines = new ArrayList<>();

  public Table(String... headings) {
    lines.add(Arrays.stream(headings).toList());
  }

  /// Adds a row; it has as many cells as there are headings.
  public void row(Object... cells) {
    lines.add(Arrays.stream(cells).map(Table::plain).toList());
  }

  // what others typed must not move the cursor
  private static String plain(Object cell) {
    return String.valueOf(cell).replaceAll("\\p{Cntrl}+", " ").strip();
  }

  public boolean isEmpty() {
    return lines.size() == 1;
  }

  /// The lines, the headings first.
  public List<String> lines() {
    int columns = lines.getFirst().size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line.get(i).length());
      }
    }
    return lines.stream().map(line -> padded(line, widths)).toList();
  }

  private static String padded(List<String> line, int[] widths) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < line.size(); i++) {
      text.append(line.get(i)).repeat(" ", widths[i] - line.get(i).length()).append(GAP);
    }
    return text.toString().stripTrailing();
  }
}

package dev.scene.runner.text;

/// Text of a page is not to be trusted: it may hold line breaks and terminal codes.
public final class Text {
  private static final int MAX = 2_000;
  private static final int BRIEF = 200;

  private Text() {}

  /// The same text on one line: control and direction characters are escaped, and no more than
  /// 2,000 are kept.
  public static String oneLine(String text) {
    StringBuilder line = new StringBuilder(Math.min(text.length(), MAX) + 16);
    for (int i = 0; i < text.length() && i < MAX; i++) {
      append(line, text.charAt(i));
    }
    return text.length() > MAX ? line.append("…").toString() : line.toString();
  }

  /// What fits into a sentence of a message: one line of no more than 200 characters.
  public static String brief(String text) {
    String line = oneLine(text);
    return line.length() > BRIEF ? line.substring(0, BRIEF) + "…" : line;
  }

  private static void append(StringBuilder line, char c) {
    switch (c) {
      case '\n' -> line.append("\\n");
      case '\r' -> line.append("\\r");
      case '\t' -> line.append("\\t");
      default -> {
        if (mustEscape(c)) line.append("\\u%04x".formatted((int) c));
        else line.append(c);
      }
    }
  }

  private static boolean mustEscape(char c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR;
  }
}

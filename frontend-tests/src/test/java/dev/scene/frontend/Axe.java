package dev.scene.frontend;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// What hinders people on a page, by the rules of WCAG 2.2 A and AA.
final class Axe {
  private static final String SCRIPT = read();
  private static final String VIOLATIONS =
      """
      async () => {
        const rules = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
        const { violations } = await axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
        return violations.flatMap(({ id, help, nodes }) =>
          nodes.map(node => `${id}: ${help} at ${node.target} ${node.html.slice(0, 120)} ${node.any.map(it => it.message)}`));
      }
      """;

  private Axe() {}

  /// A sentence for each element that breaks a rule, as the page is now.
  static List<String> violations(Page page) {
    page.evaluate(SCRIPT);
    return ((List<?>) page.evaluate(VIOLATIONS)).stream().map(String::valueOf).toList();
  }

  private static String read() {
    try (InputStream file = Axe.class.getResourceAsStream("/axe.min.js")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}

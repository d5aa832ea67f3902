package dev.scene.catalog.bulk;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Makes names of titles: what most pages of a site share is left out, such as the “ · Shop” of
/// “Boots · Shop”, and a title that several pages have names none of them.
final class TellingTitles {
  private static final Pattern FIRST = Pattern.compile("^(.+?)\\s+[|·•–—»:-]\\s+(.+)$");
  private static final Pattern LAST = Pattern.compile("^(.+)\\s+[|·•–—»:-]\\s+(.+?)$");

  private TellingTitles() {}

  static Map<String, String> of(Map<String, String> titles) {
    Map<String, String> shortened =
        without(titles, title -> part(LAST, 2, title), title -> part(LAST, 1, title));
    Map<String, String> shorter =
        without(shortened, title -> part(FIRST, 1, title), title -> part(FIRST, 2, title));
    Map<String, Long> times = counted(shorter.values(), Function.identity());
    Map<String, String> telling = new LinkedHashMap<>(shorter);
    telling.values().removeIf(title -> times.getOrDefault(title, 0L) > 1);
    return telling;
  }

  private static Map<String, String> without(
      Map<String, String> titles, UnaryOperator<String> part, UnaryOperator<String> rest) {
    Map<String, Long> times = counted(titles.values(), part);
    times.remove("");
    int many = Math.max(2, (titles.size() + 1) / 2);
    List<String> shared =
        times.entrySet().stream()
            .filter(it -> it.getValue() >= many)
            .map(Map.Entry::getKey)
            .toList();
    Map<String, String> left = new LinkedHashMap<>();
    titles.forEach((address, title) ->
        left.put(address, shared.contains(part.apply(title)) ? rest.apply(title) : title));
    return left;
  }

  private static Map<String, Long> counted(Collection<String> titles, Function<String, String> by) {
    return titles.stream().collect(Collectors.groupingBy(by, Collectors.counting()));
  }

  private static String part(Pattern pattern, int group, String title) {
    Matcher found = pattern.matcher(title);
    return found.matches() ? found.group(group) : "";
  }
}

package dev.scene.web.run;

import dev.scene.web.Formats;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which pictures of a run are shown, and how: what its address says.
record Shown(Show show, Trait group, Trait sort, int page) {
  private static final List<Trait> GROUPS =
      List.of(Trait.BATCH, Trait.VERDICT, Trait.PAGE, Trait.BROWSER, Trait.VIEWPORT);

  /// Which executions are shown.
  enum Show {
    ALL,
    CHANGED,
    FAILED
  }

  /// The address as it was sent; what is not known counts as not said.
  public record Asked(
      @RestQuery @Nullable String show,
      @RestQuery @Nullable String group,
      @RestQuery @Nullable String sort,
      @RestQuery @DefaultValue("1") int page) {

    Shown shown() {
      Trait group = named(Trait.values(), group(), Trait.BATCH);
      return new Shown(
          named(Show.values(), show(), Show.ALL),
          GROUPS.contains(group) ? group : Trait.BATCH,
          named(Trait.values(), sort(), Trait.BATCH),
          Math.max(1, page));
    }
  }

  private static <E extends Enum<E>> E named(E[] all, @Nullable String name, E otherwise) {
    return Stream.of(all)
        .filter(one -> Formats.code(one).equals(name))
        .findFirst()
        .orElse(otherwise);
  }

  /// The address of the run's page that shows this, ready for another parameter.
  String address(UUID run) {
    StringBuilder address = new StringBuilder("/runs/%s?".formatted(run));
    append(address, "show", show, Show.ALL);
    append(address, "group", group, Trait.BATCH);
    append(address, "sort", sort, Trait.BATCH);
    return address.toString();
  }

  private static void append(StringBuilder address, String name, Enum<?> value, Enum<?> usual) {
    if (value != usual) {
      address.append(name).append('=').append(Formats.code(value)).append('&');
    }
  }

  Shown with(Show other) {
    return new Shown(other, group, sort, 1);
  }

  Shown groupedBy(Trait other) {
    return new Shown(show, other, sort, 1);
  }

  Shown sortedBy(Trait other) {
    return new Shown(show, group, other, 1);
  }

  /// What can be chosen instead; `code` makes an id of it.
  public record Choice(String code, String words, String address, boolean current) {}

  List<Choice> groups(UUID run) {
    return GROUPS.stream()
        .map(trait ->
            new Choice(
                Formats.code(trait),
                trait == Trait.BATCH ? "Nothing" : trait.words(),
                plain(groupedBy(trait).address(run)),
                trait == group))
        .toList();
  }

  List<Choice> sorts(UUID run) {
    return Stream.of(Trait.values())
        .map(trait ->
            new Choice(
                Formats.code(trait),
                trait.words(),
                plain(sortedBy(trait).address(run)),
                trait == sort))
        .toList();
  }

  /// An address to which nothing is added.
  static String plain(String address) {
    return address.replaceFirst("[?&]$", "");
  }
}

package dev.scene.web.run;

import dev.scene.run.Purpose;
import dev.scene.run.Run;
import dev.scene.web.Formats;
import jakarta.ws.rs.DefaultValue;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/// Which pictures of a run are shown, and how: what its address says.
///
/// @param asked by what somebody wants them in order
record Shown(Show show, Trait group, @Nullable Trait asked, int page) {
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
          sort() == null ? null : named(Trait.values(), sort(), Trait.BATCH),
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
    if (asked != null) {
      address.append("sort=").append(Formats.code(asked)).append('&');
    }
    return address.toString();
  }

  private static void append(StringBuilder address, String name, Enum<?> value, Enum<?> usual) {
    if (value != usual) {
      address.append(name).append('=').append(Formats.code(value)).append('&');
    }
  }

  /// By what they are in order where nobody asked: what a comparison found comes first, once it is
  /// over and tiles don't move any more.
  Trait sort(Run run) {
    if (asked != null) {
      return asked;
    }
    return run.status().isFinal() && run.purpose() == Purpose.COMPARISON
        ? Trait.VERDICT
        : Trait.BATCH;
  }

  Shown with(Show other) {
    return new Shown(other, group, asked, 1);
  }

  Shown groupedBy(Trait other) {
    return new Shown(show, other, asked, 1);
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

  List<Choice> sorts(Run run) {
    return Stream.of(Trait.values())
        .map(trait ->
            new Choice(
                Formats.code(trait),
                trait.words(),
                plain(sortedBy(trait).address(run.id())),
                trait == sort(run)))
        .toList();
  }

  /// An address to which nothing is added.
  static String plain(String address) {
    return address.replaceFirst("[?&]$", "");
  }
}

package dev.scene.web.settings;

import dev.scene.settings.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A field of the page.
///
/// @param value as it stands in the field
/// @param items what can be chosen, or the elements of a list
/// @param usual what holds when the field is left empty
/// @param stored who set it; null when nobody has
/// @param lock what holds it; null when it can be changed here
record Input(
    Entry entry,
    String value,
    List<Item> items,
    String usual,
    Origin.@Nullable Stored stored,
    @Nullable String lock,
    String fault) {

  /// @param note what is to be known of it, such as who uses it
  /// @param fixed whether it can't be taken away
  record Item(String value, String label, boolean chosen, String note, boolean fixed) {}

  private static final Item BLANK = new Item("", "", false, "", false);

  /// What a new element of a list begins as.
  public Item blank() {
    return BLANK;
  }

  public boolean isLocked() {
    return lock != null;
  }

  public String name() {
    return entry.setting().field();
  }

  public String shape() {
    return entry.shape().name();
  }
}

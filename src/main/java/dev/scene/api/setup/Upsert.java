package dev.scene.api.setup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.scene.api.edit.MergePatch;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Makes one thing, or changes it where it is there: fields that are not sent stay as they are, and
/// what would not change is not written.
@ApplicationScoped
class Upsert {
  private static final String VERSION = "version";

  private final ObjectMapper json;
  private final MergePatch patches;

  Upsert(ObjectMapper json, MergePatch patches) {
    this.json = json;
    this.patches = patches;
  }

  /// How things of one kind are written.
  ///
  /// @param <T> what is stored, `<D>` what is sent
  record Kind<T, D>(Class<D> draft, Function<D, T> create, BiFunction<T, D, T> update) {}

  /// What is stored now, and what was done for that.
  record Done<T>(T item, Applied.Outcome outcome) {}

  /// @param current what is stored, as the API answers it
  <T, D> Done<T> of(
      Kind<T, D> kind, Optional<T> current, @Nullable Object answered, ObjectNode sent)
      throws JsonProcessingException {
    if (current.isEmpty()) {
      T made = kind.create().apply(json.treeToValue(sent, kind.draft()));
      return new Done<>(made, Applied.Outcome.CREATED);
    }
    Object known = answered == null ? current.get() : answered;
    ObjectNode before = patches.known(known, kind.draft());
    before.remove(VERSION);
    D old = json.treeToValue(before, kind.draft());
    D wanted = patches.draft(before, sent, kind.draft());
    return wanted.equals(old)
        ? new Done<>(current.get(), Applied.Outcome.UNCHANGED)
        : new Done<>(kind.update().apply(current.get(), wanted), Applied.Outcome.UPDATED);
  }
}

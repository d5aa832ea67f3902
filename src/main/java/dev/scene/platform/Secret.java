package dev.scene.platform;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A text that nobody may read back: it prints, and is written to clients, as `***`.
///
/// It is plain from when a user sends it until it is stored; from then on it stays sealed, and only
/// [Vault#open] says it again.
@Schema(type = SchemaType.STRING)
public sealed interface Secret {
  String MASK = "***";

  /// As it was sent.
  record Plain(String text) implements Secret {
    @Override
    public String toString() {
      return MASK;
    }
  }

  /// As [Vault#seal] left it.
  record Sealed(String text) implements Secret {
    @Override
    public String toString() {
      return MASK;
    }
  }

  static Secret of(String text) {
    return new Plain(text);
  }

  /// What a client sends: a text, or any other JSON, which is taken as it is written.
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  static Secret sent(JsonNode json) {
    return of(json.isTextual() ? json.textValue() : json.toString());
  }

  /// What a client sends for a secret that it was shown: the stored one stays.
  default boolean isMask() {
    return this instanceof Plain(String text) && text.equals(MASK);
  }

  @JsonValue
  default String masked() {
    return MASK;
  }
}

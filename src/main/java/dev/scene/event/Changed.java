package dev.scene.event;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/// A field that changed: its name in JSON, as in `capture.device.scale`, and its two values, of
/// which one is absent where there was or is none. What is secret is masked in both.
public record Changed(String field, @Nullable JsonNode before, @Nullable JsonNode after) {}

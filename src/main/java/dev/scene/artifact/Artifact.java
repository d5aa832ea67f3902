package dev.scene.artifact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A file of an execution or of a baseline item, kept under its `name` in the store.
///
/// `ownerId` is the id of that execution or item; `sha256` names the bytes in the store; `width`
/// and `height` are pixels, for pictures only.
public record Artifact(
    UUID id,
    UUID ownerId,
    String name,
    ArtifactType type,
    String contentType,
    long sizeBytes,
    String sha256,
    @Nullable Integer width,
    @Nullable Integer height,
    Instant createdAt) {}

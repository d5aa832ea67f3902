package dev.scene.event;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What an entry of the audit log is about. Settings of the whole have neither id nor project.
///
/// @param type a plain word, such as `page`
/// @param name as people know it
public record Subject(String type, @Nullable UUID id, @Nullable UUID project, String name) {}

package dev.scene.api.guide;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One operation of the API as its description has it.
///
/// @param group what it belongs to, such as `Runs`
/// @param description what the summary leaves out; empty where that is nothing
/// @param query the names of what can stand after `?`
/// @param example JSON that can be sent; in `${…}` stands what an earlier answer said
/// @param refusals the statuses that it refuses with
/// @param way what it is one of the main steps of
record Operation(
    String id,
    String method,
    String path,
    String group,
    String summary,
    String description,
    List<String> query,
    @Nullable String example,
    List<String> refusals,
    @Nullable Way way) {}

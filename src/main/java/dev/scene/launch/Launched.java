package dev.scene.launch;

import dev.scene.run.Run;

/// The run that a request led to; `repeated` when an earlier request with the same key opened it.
public record Launched(Run run, boolean repeated) {}

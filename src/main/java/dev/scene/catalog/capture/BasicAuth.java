package dev.scene.catalog.capture;

import dev.scene.platform.Secret;

/// What a page asks for before it shows anything; sent to the page's own host only.
public record BasicAuth(String username, Secret password) {}

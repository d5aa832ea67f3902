/// Speaks with the service: claims, events, heartbeats, uploads, results.
@NullMarked
package dev.scene.runner.service;

import org.jspecify.annotations.NullMarked;

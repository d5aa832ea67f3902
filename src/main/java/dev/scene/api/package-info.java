/// JSON under /api: resources, their bodies, and problems as problem+json.
@NullMarked
package dev.scene.api;

import org.jspecify.annotations.NullMarked;

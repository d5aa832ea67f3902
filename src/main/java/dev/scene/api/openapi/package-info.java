/// What the description of the API says beyond what the code tells by itself.
@NullMarked
package dev.scene.api.openapi;

import org.jspecify.annotations.NullMarked;

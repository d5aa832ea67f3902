/// The parts of forms that say how a page is prepared and captured: options, actions, secrets.
///
/// Uses web. Used by the screens of projects.
@NullMarked
package dev.scene.web.capture;

import org.jspecify.annotations.NullMarked;

/// Where the time of a run went: who waited, what its runners did, when pictures were compared.
///
/// Uses web. Used by nobody.
@NullMarked
package dev.scene.web.timeline;

import org.jspecify.annotations.NullMarked;

/// Requests to addresses that people name: where a name leads is judged on the very connection.
///
/// Uses nothing.
@NullMarked
package dev.scene.platform.net;

import org.jspecify.annotations.NullMarked;

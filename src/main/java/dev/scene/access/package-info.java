/// Who may speak to the service: loopback rule, same-origin rule.
///
/// Uses platform. Used by nobody: it stands before every route.
@NullMarked
package dev.scene.access;

import org.jspecify.annotations.NullMarked;

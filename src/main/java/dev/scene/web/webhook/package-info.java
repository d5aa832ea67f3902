/// Webhooks: their list, their forms, and what was delivered to each.
///
/// Uses webhook, catalog, event, platform.
@NullMarked
package dev.scene.web.webhook;

import org.jspecify.annotations.NullMarked;

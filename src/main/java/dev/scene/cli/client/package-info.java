/// What every command that talks to a service is made of: where the service is, how it is asked,
/// how names become ids, how answers are printed. Knows nothing of Quarkus, so that it starts fast.
@NullMarked
package dev.scene.cli.client;

import org.jspecify.annotations.NullMarked;

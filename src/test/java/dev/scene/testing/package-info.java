/// What tests of several packages share: a service given its state over HTTP, a runner that speaks
/// the contract, and the crank that they turn.
@NullMarked
package dev.scene.testing;

import org.jspecify.annotations.NullMarked;

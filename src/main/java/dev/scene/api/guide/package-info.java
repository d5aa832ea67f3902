/// What a program that has never met this service needs to use it, made of the description of the
/// API and the configuration that hold now.
@NullMarked
package dev.scene.api.guide;

import org.jspecify.annotations.NullMarked;

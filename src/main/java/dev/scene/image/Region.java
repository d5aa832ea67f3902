package dev.scene.image;

/// A box around pixels that differ and lie close together.
///
/// @param x left edge on the union canvas
/// @param y top edge on the union canvas
/// @param pixels how many pixels in the box changed, were added or removed; at least 1
public record Region(int x, int y, int width, int height, long pixels) {}

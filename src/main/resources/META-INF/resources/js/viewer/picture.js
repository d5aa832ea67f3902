// A decoded picture: painted at any scale from strips of the level that is just fine enough.

export class Picture {
  #levels;

  /** `levels` are the same picture smaller and smaller, each cut into strips from the top down. */
  constructor(levels) {
    this.#levels = levels;
    this.width = levels[0].width;
    this.height = levels[0].height;
  }

  /** Paints with `scale` dots for each of its pixels, its corner at a dot of the canvas; `crisp` shows single pixels. */
  paint(pen, { scale, x, y, crisp }) {
    const { height, strips } = this.#levels.findLast((level) => level.width >= this.width * scale) ?? this.#levels[0];
    const left = Math.round(x);
    const across = Math.round(x + this.width * scale) - left;
    const down = (this.height * scale) / height;
    pen.imageSmoothingEnabled = !crisp;
    pen.imageSmoothingQuality = "low"; // the level is never more than twice as large
    let row = 0;
    for (const strip of strips) {
      const top = Math.round(y + row * down); // whole dots: no seam between strips
      row += strip.height;
      const bottom = Math.round(y + row * down);
      if (bottom > 0 && top < pen.canvas.height) pen.drawImage(strip, left, top, across, Math.max(1, bottom - top));
    }
  }

  /** Gives its memory back; it cannot be painted any more. */
  close() {
    this.#levels.forEach(({ strips }) => strips.forEach((strip) => strip.close()));
  }
}

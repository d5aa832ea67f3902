import { copyFile, readFile, writeFile } from 'node:fs/promises';

/// Pixel work on captured pictures: decode, encode, difference, splices.
export class Pictures {
  constructor(sharp, pngjs) {
    this.sharp = sharp;
    this.pngjs = pngjs;
  }

  async decode(source) {
    const { data, info } = await this.sharp(source, { limitInputPixels: false })
      .ensureAlpha().raw().toBuffer({ resolveWithObject: true });
    const pixels = new Uint32Array(data.buffer, data.byteOffset, data.byteLength / 4);
    return { data, pixels, width: info.width, height: info.height };
  }

  image({ data, width, height }) {
    return this.sharp(data, { raw: { width, height, channels: 4 }, limitInputPixels: false });
  }

  /// The encoders of class b, by name: same pixels, other bytes.
  encoders(picture) {
    const opaque = () => this.image(picture).removeAlpha();
    return {
      b1: () => this.image(picture).png({ compressionLevel: 6, adaptiveFiltering: false }).toBuffer(),
      b2: () => this.image(picture).png({ compressionLevel: 8, adaptiveFiltering: true }).toBuffer(),
      b3: () => opaque().png({ compressionLevel: 4, adaptiveFiltering: true }).toBuffer(),
      b4: () => this.pngjs.PNG.sync.write(Object.assign(new this.pngjs.PNG({ width: picture.width, height: picture.height }), { data: picture.data })),
    };
  }

  async encode(picture, file) {
    await writeFile(file, await this.image(picture).png({ compressionLevel: 3, adaptiveFiltering: true }).toBuffer());
  }

  async height(file) {
    return (await this.sharp(file, { limitInputPixels: false }).metadata()).height;
  }

  async crop(from, height, file) {
    const meta = await this.sharp(from, { limitInputPixels: false }).metadata();
    if (meta.height === height) return copyFile(from, file);
    await writeFile(file, await this.sharp(await readFile(from), { limitInputPixels: false })
      .extract({ left: 0, top: 0, width: meta.width, height }).png({ compressionLevel: 3, adaptiveFiltering: true }).toBuffer());
  }
}

/// Rows of one colour, or of a gradient, spliced into the pixels at `y`.
export function spliced({ data, width, height }, y, rows, colour) {
  const out = Buffer.alloc(width * (height + rows) * 4);
  data.copy(out, 0, 0, y * width * 4);
  data.copy(out, (y + rows) * width * 4, y * width * 4);
  for (let row = 0; row < rows; row++) {
    for (let x = 0; x < width; x++) {
      const at = ((y + row) * width + x) * 4;
      const [r, g, b] = colour(x / width, row / rows);
      out[at] = r; out[at + 1] = g; out[at + 2] = b; out[at + 3] = 255;
    }
  }
  return { data: out, width, height: height + rows };
}

/// What differs between two pictures of one size: how many pixels in all, and of those over the
/// usual threshold the tight box and the number near each given box, and how many lie elsewhere.
export function differences(a, b, boxes) {
  const near = boxes.map(box => grown(box, 24));
  const tight = boxes.map(() => null);
  const visible = boxes.map(() => 0);
  let count = 0, elsewhere = 0;
  for (let y = 0, at = 0; y < a.height; y++) {
    for (let x = 0; x < a.width; x++, at++) {
      if (a.pixels[at] === b.pixels[at]) continue;
      count++;
      if (delta(a.pixels[at], b.pixels[at]) <= THRESHOLD) continue;
      const which = near.findIndex(box => x >= box.x && y >= box.y && x < box.x + box.w && y < box.y + box.h);
      if (which < 0) { elsewhere++; continue; }
      visible[which]++;
      tight[which] = including(tight[which], x, y);
    }
  }
  return { count, elsewhere, visible, tight };
}

const grown = (box, by) => ({ x: box.x - by, y: box.y - by, w: box.w + 2 * by, h: box.h + 2 * by });

function including(box, x, y) {
  if (!box) return { x, y, w: 1, h: 1 };
  const left = Math.min(box.x, x), top = Math.min(box.y, y);
  return { x: left, y: top, w: Math.max(box.x + box.w, x + 1) - left, h: Math.max(box.y + box.h, y + 1) - top };
}

const THRESHOLD = 352.15;

/// Squared YIQ distance as pixelmatch counts it; its threshold 0.1 is 352.15.
function delta(p, q) {
  const r = (p & 255) - (q & 255), g = (p >> 8 & 255) - (q >> 8 & 255), b = (p >> 16 & 255) - (q >> 16 & 255);
  const y = r * 0.29889531 + g * 0.58662247 + b * 0.11448223;
  const i = r * 0.59597799 - g * 0.2741761 - b * 0.32180189;
  const c = r * 0.21147017 - g * 0.52261711 + b * 0.31114694;
  return 0.5053 * y * y + 0.299 * i * i + 0.1957 * c * c;
}

/// Whether a row looks like a row of another picture: glyphs and gradients are rasterised a little
/// otherwise at another height, so pixels below the threshold pass.
const sameRow = (a, y, b, z) => {
  const p = a.pixels, q = b.pixels;
  for (let x = 0, i = y * a.width, j = z * b.width; x < a.width; x++, i++, j++) {
    if (p[i] !== q[j] && delta(p[i], q[j]) > THRESHOLD) return false;
  }
  return true;
};

/// How the rows of two pictures map when `actual` is `expected` with one band in or out:
/// equal rows from the top, equal rows from the bottom, and the band that is left of each.
export function seam(expected, actual) {
  const shorter = Math.min(expected.height, actual.height);
  const same = (y, z) => sameRow(expected, y, actual, z);
  let top = 0;
  while (top < shorter && same(top, top)) top++;
  let bottom = 0;
  while (bottom < shorter - top && same(expected.height - 1 - bottom, actual.height - 1 - bottom)) bottom++;
  return { top, bottom, removed: expected.height - top - bottom, inserted: actual.height - top - bottom };
}

/// Whether `size` rows from `top` on are two blocks that changed places.
export function swapped(expected, actual, top, size) {
  const same = (from, to, rows) => {
    for (let row = 0; row < rows; row++) if (!sameRow(expected, top + from + row, actual, top + to + row)) return false;
    return true;
  };
  for (let first = 1; first < size; first++) {
    if (same(0, size - first, first) && same(first, 0, size - first)) return true;
  }
  return false;
}

/// The rows of a picture from `top` on, as a picture of `height` rows.
export function below({ pixels, width }, top, height) {
  return { pixels: pixels.subarray(top * width, (top + height) * width), width, height };
}

// Screenshots of pages that never were: bands of text and boxes, and one of several changes.
import { crc32, deflateSync } from "node:zlib";

const CHANGES = [
  { x: 80, y: 320, width: 300, height: 48, colour: [231, 111, 81] },
  { x: 500, y: 1200, width: 420, height: 160, colour: [42, 157, 143] },
  { x: 60, y: 60, width: 90, height: 24, colour: [220, 53, 69] },
  { x: 900, y: 2400, width: 240, height: 300, colour: [106, 75, 184] },
  { x: 200, y: 700, width: 640, height: 12, colour: [13, 110, 253] },
  { x: 16, y: 1800, width: 24, height: 24, colour: [0, 0, 0] },
];

export const KINDS = CHANGES.length;

export const boxOf = (kind) => CHANGES[kind];

/** A page as an RGB picture, with the change of a kind or without one. */
export function page(width, height, seed, kind = null) {
  const rows = Buffer.alloc(height * (1 + 3 * width), 250);
  const line = 1 + 3 * width;
  for (let y = 0; y < height; y++) {
    rows[y * line] = 0;
    const text = y % 26 < 12 && y % 400 > 90;
    if (y % 400 <= 90) rows.fill(29 + ((seed + Math.floor(y / 400)) % 7) * 24, y * line + 1, (y + 1) * line);
    if (!text) continue;
    for (let x = 40; x < width - 40; x++) {
      const ink = ((x * 2654435761 + Math.floor(y / 26) * 40503 + seed * 97 + (y % 26) * 7919) >>> 13) % 5 === 0;
      if (ink) rows.fill(60, y * line + 1 + 3 * x, y * line + 4 + 3 * x);
    }
  }
  if (kind !== null) paint(rows, line, CHANGES[kind], height);
  return png(width, height, 2, rows);
}

function paint(rows, line, { x, y, width, height, colour }, most) {
  for (let row = y; row < Math.min(y + height, most); row++) {
    for (let column = x; column < x + width; column++) rows.set(colour, row * line + 1 + 3 * column);
  }
}

/** What the comparison marks of a change, as a palette picture. */
export function mask(width, height, kind) {
  const rows = Buffer.alloc(height * (1 + width));
  const box = CHANGES[kind];
  for (let y = box.y; y < Math.min(box.y + box.height, height); y++) rows.fill(4, y * (1 + width) + 1 + box.x, y * (1 + width) + 1 + box.x + box.width);
  const palette = chunk("PLTE", Buffer.from([0, 0, 0, 0, 0, 0, 255, 200, 0, 255, 200, 0, 255, 0, 64, 0, 160, 80, 32, 96, 255]));
  return png(width, height, 3, rows, [palette, chunk("tRNS", Buffer.from([0, 0, 96, 96, 255, 80, 255]))]);
}

function png(width, height, type, rows, more = []) {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, type, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", head), ...more, chunk("IDAT", deflateSync(rows, { level: 3 })), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name, data) {
  const body = Buffer.concat([Buffer.from(name), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

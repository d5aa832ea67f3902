import { createHash } from 'node:crypto';
import { copyFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { below, differences, seam, spliced, swapped } from './pictures.mjs';

/// Makes the pairs of one page at one width in its folder.
///
/// Each pair says what was done and what the pixels show of it; a change that reached further
/// than its own boxes is thrown away, so the boxes of a pair of class c can be trusted.
export class Variants {
  constructor({ tab, pictures, folder, name, plan }) {
    Object.assign(this, { tab, pictures, folder, name, plan, pairs: [], seed: number(name) });
  }

  async all() {
    this.bytes = await this.tab.settled();
    this.base = await this.pictures.decode(this.bytes);
    this.pageHeight = await this.tab.ask('undo');
    await writeFile(join(this.folder, 'base.png'), this.bytes);
    await this.#sameBytes();
    await this.#reencoded();
    await this.#changes();
    await this.#shifts();
    await this.#bands();
    await this.#splices();
    await this.#again();
    return this.pairs;
  }

  #add(kind, actual, facts) {
    const pair = { name: `${this.name}-${kind}`, class: facts.class ?? kind[0], kind, expected: 'base.png', actual, ...facts };
    pair.class ??= kind[0];
    this.pairs.push(pair);
  }

  async #keep(kind, bytes, facts) {
    await writeFile(join(this.folder, `${kind}.png`), bytes);
    this.#add(kind, `${kind}.png`, facts);
  }

  async #sameBytes() {
    await copyFile(join(this.folder, 'base.png'), join(this.folder, 'a.png'));
    this.#add('a', 'a.png', { class: 'a', expect: ['identical'], what: 'same bytes' });
  }

  async #reencoded() {
    const encoders = this.pictures.encoders(this.base);
    for (const kind of this.plan.encoders) {
      const bytes = await encoders[kind]();
      await this.#keep(kind, bytes, { class: kind === 'b1' ? 'b' : 'b+', expect: ['identical'], what: `re-encoded (${kind})` });
    }
  }

  async #changes() {
    await this.#change('c1', 'letterAndLink');
    let done = 0;
    for (const kind of this.plan.kinds) {
      if (done === this.plan.kindCount) break;
      if (await this.#change(`c-${kind}`, 'change', kind)) done++;
    }
  }

  async #change(kind, ask, ...parameters) {
    for (let turn = 0; turn < 5; turn++) {
      await this.tab.ask('seed', this.seed + number(kind) + turn * 7919);
      const done = await this.tab.ask(ask, ...parameters);
      if (!done) break;
      const bytes = await this.tab.capture();
      await this.tab.ask('undo');
      const facts = await this.#judged(bytes, done.boxes);
      if (!facts) continue;
      await this.#keep(kind, bytes, { class: kind === 'c1' ? 'c' : 'c+', what: done.what, ...facts });
      return true;
    }
    await this.tab.ask('undo');
    return false;
  }

  async #judged(bytes, boxes) {
    const actual = await this.pictures.decode(bytes);
    if (actual.height !== this.base.height) return null;
    const scaled = boxes.map(box => this.#scaled(box));
    const found = differences(this.base, actual, scaled);
    if (found.count === 0 || found.elsewhere > 0) return null;
    const faint = found.tight.some(box => !box);
    if (faint && found.tight.length > 1) return null;
    return {
      boxes: faint ? [] : found.tight, elements: scaled, differing: found.count, visible: found.visible,
      expect: faint ? ['identical', 'noise', 'changed'] : ['changed'],
    };
  }

  #scaled({ x, y, w, h }) {
    const s = this.tab.scale;
    return { x: Math.floor(x * s), y: Math.floor(y * s), w: Math.ceil(w * s), h: Math.ceil(h * s) };
  }

  async #shifts() {
    for (const [kind, ask, ...parameters] of this.plan.shifts) {
      const done = await this.tab.ask(ask, ...parameters);
      const bytes = await this.tab.capture();
      await this.tab.ask('undo');
      // a pixel or more, or lines that break elsewhere: not what class d means
      if (done.moved >= 0.9) continue;
      const actual = await this.pictures.decode(bytes);
      if (actual.height !== this.base.height) continue;
      const { count } = differences(this.base, actual, []);
      if (count === 0) continue;
      const strict = kind === 'd1' || kind.startsWith('d2x');
      await this.#keep(kind, bytes, {
        class: kind === 'd1' ? 'd' : strict ? 'd+' : 'd?', what: done.what, differing: count,
        expect: strict ? ['noise'] : ['identical', 'noise', 'changed'],
      });
    }
  }

  async #bands() {
    for (const [kind, ask, ...parameters] of this.plan.bands) {
      await this.tab.ask('seed', this.seed);
      const done = await this.tab.ask(ask, ...parameters);
      if (!done) continue;
      const grown = (await this.tab.ask('height')) - this.pageHeight;
      const bytes = await this.tab.capture(grown);
      await this.tab.ask('undo');
      if (kind === 'g') await this.#banner(bytes, done.what);
      else await this.#band(kind, bytes, done.what);
    }
  }

  /// The banner at its full height is class g, cut to the height of the base class e.
  async #banner(bytes, what) {
    const actual = await this.pictures.decode(bytes);
    const rows = actual.height - this.base.height;
    const rest = rows > 0 ? differences(this.base, below(actual, rows, this.base.height), []) : null;
    // a handful of pixels: a glyph at half a pixel that fell to the other side
    const clean = rest !== null && rest.elsewhere <= 8;
    const facts = { what, clean, rows: { inserted: rows, removed: 0 }, top: 0, visibleBelow: rest?.elsewhere, expect: clean ? ['moved'] : ['moved', 'changed'] };
    await this.#keep('g', bytes, { ...facts, class: clean ? 'g' : 'g?' });
    await this.pictures.crop(join(this.folder, 'g.png'), this.base.height, join(this.folder, 'e.png'));
    this.#add('e', 'e.png', { ...facts, class: clean ? 'e' : 'e?' });
  }

  async #band(kind, bytes, what) {
    const actual = await this.pictures.decode(bytes);
    const found = seam(this.base, actual);
    if (found.inserted === 0 && found.removed === 0) return;
    const oneBand = found.inserted === 0 || found.removed === 0;
    const clean = oneBand || (kind === 'e4' && found.inserted === found.removed && swapped(this.base, actual, found.top, found.inserted));
    const rows = { inserted: found.inserted, removed: found.removed };
    await this.#keep(kind, bytes, {
      class: clean ? 'e+' : 'e?', what, clean, rows, top: found.top,
      expect: clean ? ['moved'] : ['moved', 'changed'],
    });
  }

  async #splices() {
    const y = Math.floor(this.base.height * 0.4);
    const colours = { e6: () => [40, 120, 200], e7: (x, t) => [255 * x, 255 * t, 160] };
    for (const kind of this.plan.splices) {
      await this.pictures.encode(spliced(this.base, y, 60, colours[kind]), join(this.folder, `${kind}.png`));
      this.#add(kind, `${kind}.png`, {
        class: 'e+', what: `60 rows of ${kind === 'e6' ? 'one colour' : 'a gradient'} spliced in at ${y}`,
        clean: true, rows: { inserted: 60, removed: 0 }, top: y, expect: ['moved'],
      });
    }
  }

  /// The page once more, after all changes were taken back: says how still the page is.
  async #again() {
    const bytes = await this.tab.capture();
    const actual = await this.pictures.decode(bytes);
    const same = actual.height === this.base.height;
    const differing = same ? differences(this.base, actual, []).count : -1;
    const facts = { what: 'captured again', differing, expect: ['identical', 'noise'] };
    await this.#keep('s', bytes, { ...facts, class: differing === 0 ? 's' : 's?' });
  }
}

const number = text => createHash('sha256').update(text).digest().readUInt32BE(0);

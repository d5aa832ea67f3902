// The decoded pictures: those that are shown, and as many as there is room for of those that were or
// may come next. A picture of ten megapixels takes 54 MB, so the room is counted.
import { decode } from "./decode.js";

const ROOM = 340e6; // bytes
const BYTES = (4 * 4) / 3; // a pixel and its share of the smaller levels

export class Pictures {
  #known = new Map(); // by address, the longest unused first
  #shown = new Set();

  /**
   * What is known of the picture `{ url, width, height }`, fetched from now on: `picture` once it is
   * there, `problem` when it will not come, and `done`, a promise of either.
   */
  take({ url, width, height }) {
    const known = this.#known.get(url) ?? this.#begin(url, width * height * BYTES);
    this.#known.delete(url);
    this.#known.set(url, known);
    this.#clear();
    return known;
  }

  /** Keeps the pictures at these addresses, whatever else is taken. */
  show(urls) {
    this.#shown = new Set(urls);
    for (const known of [...this.#known.values()]) if (known.problem) this.#forget(known); // it may come now
    this.#clear();
  }

  /** Takes pictures that may come next, if there is room for all of them beside those shown. */
  prepare(pictures) {
    const wanted = pictures.filter(({ url }) => !this.#shown.has(url)).reduce((sum, { width, height }) => sum + width * height * BYTES, 0);
    const held = [...this.#known.values()].filter(({ url }) => this.#shown.has(url)).reduce((sum, { bytes }) => sum + bytes, 0);
    if (wanted + held <= ROOM) pictures.forEach((picture) => this.take(picture));
  }

  /** Gives everything back. */
  end() {
    this.#shown.clear();
    this.#known.forEach((known) => this.#forget(known));
  }

  #begin(url, bytes) {
    const { done, forget } = decode(url);
    const known = { url, bytes, forget, picture: null, problem: null };
    known.done = done.then(
      (picture) => {
        if (this.#known.get(url) === known) known.picture = picture;
        else picture.close();
      },
      ({ message }) => (known.problem = message),
    );
    return known;
  }

  #clear() {
    let held = [...this.#known.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    const newest = [...this.#known.keys()].at(-1);
    for (const known of [...this.#known.values()]) {
      if (held <= ROOM) return;
      if (this.#shown.has(known.url) || known.url === newest) continue;
      this.#forget(known);
      held -= known.bytes;
    }
  }

  #forget(known) {
    this.#known.delete(known.url);
    known.forget();
    known.picture?.close();
    known.picture = null;
  }
}

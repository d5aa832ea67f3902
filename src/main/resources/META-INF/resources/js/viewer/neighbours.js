// The way from one execution to the next without loading a page: neighbours are fetched ahead, and
// as far as there is room their pictures are decoded, so that going there is a matter of drawing.
import { fetchDescription } from "./description.js";

const KEPT = 8;

export class Neighbours {
  #known = new Map();
  #told = new Map(); // for good: what a report has in it
  #pictures;
  #asked = null;

  constructor(pictures) {
    this.#pictures = pictures;
  }

  /** Knows descriptions that nobody can be asked for, at `#1`, `#2` and so on. */
  tell(descriptions) {
    descriptions.forEach((description, index) => this.#told.set(`#${index + 1}`, description));
  }

  /** The description at an address, from memory when it was fetched ahead. */
  async at(url) {
    if (this.#told.has(url)) return this.#told.get(url);
    if (!this.#known.has(url)) {
      const coming = fetchDescription(url);
      coming.catch(() => this.#known.delete(url));
      this.#known.set(url, coming);
      if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value);
    }
    return this.#known.get(url);
  }

  /** Fetches what may come next, the likeliest first, with the pictures of these names. */
  prepare(addresses, names) {
    const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
    const asked = (this.#asked = Symbol("ahead"));
    idle(async () => {
      const pictures = [];
      for (const url of new Set(addresses.filter(Boolean))) {
        const description = await this.at(url).catch(() => null); // asked again when it is needed
        if (asked !== this.#asked) return; // the reader has already gone on
        pictures.push(...names.map((name) => description?.pictures[name]).filter(Boolean));
        this.#pictures.prepare(pictures);
      }
    });
  }
}

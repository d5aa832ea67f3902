// The way from one execution to the next without loading a page: both neighbours are fetched
// ahead, with their pictures, so that going there is a matter of drawing.
import { fetchDescription } from "./description.js";

const KEPT = 8;

export class Neighbours {
  #known = new Map();

  /** The description at an address, from memory when it was fetched ahead. */
  async at(url) {
    if (!this.#known.has(url)) {
      const coming = fetchDescription(url);
      coming.catch(() => this.#known.delete(url));
      this.#known.set(url, coming);
      if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value);
    }
    return this.#known.get(url);
  }

  /** Fetches what may come next when the browser has nothing better to do. */
  prepare(addresses) {
    const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
    idle(async () => {
      for (const url of new Set(addresses.filter(Boolean))) {
        const description = await this.at(url).catch(() => null); // asked again when it is needed
        for (const name of ["observed", "baseline"]) {
          const picture = description?.pictures[name];
          if (picture) new Image().src = picture.url;
        }
      }
    });
  }
}

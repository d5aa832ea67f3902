// The way from one execution to the next without loading a page: both neighbours are fetched
// ahead, with their pictures, so that going there is a matter of drawing.
import { fetchDescription } from "./description.js";

const KEPT = 8;

export class Neighbours {
  #known = new Map();
  #pictures = new Map(); // of the next one, decoded
  #asked = null;

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

  /** A picture that was fetched ahead, to be shown as it is; undefined where there is none. */
  picture(url) {
    const found = this.#pictures.get(url);
    this.#pictures.delete(url);
    return found;
  }

  /** Fetches what may come next, the likeliest first, when the browser has nothing better to do. */
  prepare(addresses) {
    const idle = globalThis.requestIdleCallback ?? ((run) => setTimeout(run, 200));
    const asked = (this.#asked = Symbol("ahead"));
    idle(async () => {
      for (const [index, url] of [...new Set(addresses.filter(Boolean))].entries()) {
        const description = await this.at(url).catch(() => null); // asked again when it is needed
        if (asked !== this.#asked) return; // the reader has already gone on
        if (index === 0) this.#letGo(); // only the likeliest is kept decoded: pictures are large
        for (const name of ["observed", "baseline"]) this.#fetch(description?.pictures[name], index === 0);
      }
    });
  }

  #letGo() {
    for (const image of this.#pictures.values()) image.removeAttribute("src");
    this.#pictures.clear();
  }

  #fetch(picture, keep) {
    if (!picture) return;
    const image = new Image();
    image.src = picture.url;
    if (!keep) return;
    this.#pictures.set(picture.url, image);
    image.decode().catch(() => this.#pictures.delete(picture.url)); // told when it is shown
  }
}

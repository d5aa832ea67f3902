// From execution to execution without loading a page: along the list where there is one, else by the
// neighbours that the server names.
import { Neighbours } from "./neighbours.js";
import { bare } from "./place.js";

const FIRST = "#1";

export class Travel {
  #neighbours;
  #host;
  #isReport = false;
  #asked = null; // the latest that was asked for

  /** `host` has: show(description), say(text), named(direction), listed(step). */
  constructor(host, pictures) {
    this.#host = host;
    this.#neighbours = new Neighbours(pictures);
    addEventListener("popstate", this.#revisit);
  }

  #revisit = () => this.#visit(this.#isReport ? location.hash || FIRST : location.href);

  /** Takes all the descriptions of a report; answers the one that its address asks for. */
  tell(descriptions) {
    this.#isReport = true;
    this.#neighbours.tell(descriptions);
    return descriptions[Number.parseInt(location.hash.slice(1), 10) - 1] ?? descriptions[0];
  }

  end() {
    removeEventListener("popstate", this.#revisit);
  }

  /** The address of the "next" or "previous" one; null at the end. */
  way(direction) {
    const listed = this.#host.listed(direction === "next" ? 1 : -1);
    return listed === undefined ? this.#host.named(direction) : listed;
  }

  go(direction) {
    const url = this.way(direction);
    if (!url) return this.#host.say(direction === "next" ? "This is the last execution." : "This is the first execution.");
    return this.to(url);
  }

  async to(url) {
    if (await this.#visit(url)) history.pushState(null, "", url);
  }

  /** Fetches ahead what may come next, the likeliest first, with the pictures of these names. */
  prepare(likely, names) {
    this.#neighbours.prepare([...likely, this.way("next"), this.way("previous")], names);
  }

  async #visit(url) {
    const ask = (this.#asked = Symbol(url));
    const description = await this.#neighbours.at(this.#isReport ? url : bare(url)).catch(() => null);
    if (ask !== this.#asked) return false; // the reader has already gone on
    if (!description) {
      location.assign(url);
      return false;
    }
    this.#host.show(description);
    return true;
  }
}

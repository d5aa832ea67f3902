// <scene-viewer>: joins the parts. Takes its description from the address in `src` or from a
// <script type="application/json"> inside it, one or all of a report; later ones come from the
// neighbours' addresses.
import { chosen } from "./against.js";
import { describe, fetchDescription, laidAgainst } from "./description.js";
import { h, icon, memory, taskOf } from "./dom.js";
import { watchGestures } from "./gestures.js";
import { header, spoken } from "./header.js";
import { Inspector } from "./inspect.js";
import { watchKeys } from "./keys.js";
import { foldSide, layOut } from "./layout.js";
import { Looks } from "./looks.js";
import { Panel } from "./panel.js";
import { Pictures } from "./pictures.js";
import { wantedOf } from "./place.js";
import { Regions } from "./regions.js";
import { Reviewing } from "./reviewing.js";
import { Stage } from "./stage.js";
import { Toolbar } from "./toolbar.js";
import { Travel } from "./travel.js";
import { View } from "./view.js";

const ZOOM = 1.25;
const AT_WORK = ["queued", "executing"];
const AGAIN = 3000;

export class SceneViewer extends HTMLElement {
  #whole = null; // what the server tells of the execution
  #asks = wantedOf(location.search); // what the address asks for, until it was shown
  #pictures = new Pictures();
  #view = new View(() => this.looks?.draw());
  #forget = null;

  async connectedCallback() {
    const inline = this.querySelector('script[type="application/json"]')?.textContent;
    this.#build();
    try {
      this.show(inline ? this.travel.tell([JSON.parse(inline)].flat().map(describe)) : await fetchDescription(this.getAttribute("src")));
    } catch (problem) {
      this.#notice("error", `This execution cannot be shown: ${problem.message}`);
    }
  }

  disconnectedCallback() {
    this.#forget?.();
    this.travel.end();
    this.looks.end();
    this.reviewing.stop();
    this.#pictures.end();
  }

  /** Shows an execution in place of the one before it. */
  show(description) {
    if (!description) throw new Error("the server gave no description of it");
    this.#whole = description;
    const listed = this.reviewing.show(description); // first: list and bar take of the room for the pictures
    this.#lay(chosen(description, memory.read("against")));
    this.#head();
    this.#say(spoken(description));
    const { page, task } = description.execution;
    document.title = `${[page ?? "Execution", taskOf({ page, task })].filter(Boolean).join(" \u00b7 ")} \u2013 Scene`;
    if (this.#asks.at) this.#view.place(this.#asks.at);
    this.#asks = {};
    if (AT_WORK.includes(description.execution.status)) setTimeout(() => this.#renew(description), AGAIN);
    listed.then(() => {
      if (this.#whole !== description) return; // the reader has already gone on
      this.#head();
      this.travel.prepare(this.reviewing.ahead, this.looks.names);
    });
  }

  // what is still being captured is looked at again, as long as it is what is shown
  async #renew(description) {
    const fresh = this.#whole === description && this.isConnected ? await fetchDescription(description.url).catch(() => null) : null;
    if (this.#whole !== description) return;
    if (fresh && fresh.execution.status !== description.execution.status) this.show(fresh);
    else if (this.isConnected) setTimeout(() => this.#renew(description), AGAIN);
  }

  #head() {
    const { listed } = this.reviewing;
    this.toolbar.listButton.disabled = !this.reviewing.has;
    this.toolbar.listButton.setAttribute("aria-pressed", String(!listed.hidden));
    const { travel, reviewing } = this;
    const placed = { ...this.#whole, previous: travel.way("previous"), next: travel.way("next"), position: reviewing.position ?? this.#whole.position };
    this.head.replaceChildren(...header(placed, (direction) => travel.go(direction)).filter(Boolean));
  }

  /** Lays the observed picture against its baseline or another one. */
  #lay(id) {
    const description = laidAgainst(this.#whole, id);
    this.panel.update(description);
    this.#notice(description.execution.status === "failed" ? "error" : "info", description.reason);
    this.stage.load(description);
    this.regions.load(description);
    this.inspector.load(description);
    this.#view.show(description.union);
    this.looks.at(description);
  }

  #build() {
    const { head, notice, live, sheet, bar, ground, side, list, verdict } = layOut(this);
    Object.assign(this, { head, notice, live, sheet });
    const say = (text) => this.#say(text);
    const act = this.#actions(side);
    this.stage = new Stage(this.#view, ground, this.#pictures);
    this.panel = new Panel(side);
    this.regions = new Regions(this.#view, this.stage, this.panel.list, { pictures: this.#pictures, said: say });
    this.inspector = new Inspector(this.#view, this.stage, this.panel.list);
    this.toolbar = new Toolbar(bar, act);
    this.toolbar.panelButton.setAttribute("aria-pressed", String(!side.hidden));
    this.looks = new Looks({ stage: this.stage, view: this.#view, regions: this.regions, toolbar: this.toolbar }, this.#asks.mode);
    this.reviewing = new Reviewing(this.#host(say), { list, bar: verdict });
    this.travel = new Travel({ show: (next) => this.show(next), say, named: (direction) => this.#whole?.[direction], listed: (step) => this.reviewing.neighbour(step) }, this.#pictures);
    watchGestures(ground, this.#view);
    this.#forget?.();
    this.#forget = watchKeys(act);
  }

  #host(say) {
    return { element: this, stage: this.stage, view: this.#view, visit: (url) => this.travel.to(url), say, change: () => this.regions.current };
  }

  #actions(side) {
    return {
      previous: () => this.travel.go("previous"),
      next: () => this.travel.go("next"),
      nextChange: () => this.regions.step(1),
      previousChange: () => this.regions.step(-1),
      mode: (id) => this.looks.choose(id),
      against: (id) => {
        memory.write("against", id);
        this.#lay(id);
      },
      hold: () => this.looks.hold(),
      release: () => this.looks.release(),
      boxes: () => this.looks.boxes(),
      rows: () => this.looks.rows(),
      panel: () => this.toolbar.panelButton.setAttribute("aria-pressed", String(foldSide(side))),
      approve: () => this.reviewing.approve(),
      reject: () => this.reviewing.reject(),
      undo: () => this.reviewing.undo(),
      group: () => this.reviewing.group(),
      out: () => this.reviewing.out(),
      list: () => this.reviewing.fold() || this.#head(),
      fit: () => (this.#view.fit === "width" ? this.#view.fitPage() : this.#view.fitWidth()),
      actual: () => this.#view.zoomTo(1),
      zoomIn: () => this.#view.zoomBy(ZOOM),
      zoomOut: () => this.#view.zoomBy(1 / ZOOM),
      back: () => this.#whole?.back && location.assign(this.#whole.back),
      keys: () => this.sheet.showModal(),
    };
  }

  #notice(kind, text) {
    this.notice.hidden = !text;
    this.notice.replaceChildren();
    if (text) this.notice.append(h("div", { className: `notice notice-${kind}` }, icon(kind), h("span", {}, text)));
  }

  #say(text) {
    this.live.textContent = text;
  }
}

customElements.define("scene-viewer", SceneViewer);

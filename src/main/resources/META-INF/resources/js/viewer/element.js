// <scene-viewer>: joins the parts. Takes its description from the address in `src` or from a
// <script type="application/json"> inside it; later ones come from the neighbours' addresses.
import { chosen } from "./against.js";
import { CONTROLS } from "./controls.js";
import { describe, fetchDescription, laidAgainst } from "./description.js";
import { h, icon, memory } from "./dom.js";
import { watchGestures } from "./gestures.js";
import { header, spoken } from "./header.js";
import { Inspector } from "./inspect.js";
import { watchKeys } from "./keys.js";
import { foldSide, layOut, nothing } from "./layout.js";
import { bestMode, modeById, usable } from "./modes.js";
import { Neighbours } from "./neighbours.js";
import { Panel } from "./panel.js";
import { bare, tell, wantedOf } from "./place.js";
import { Regions } from "./regions.js";
import { Reviewing } from "./reviewing.js";
import { Stage } from "./stage.js";
import { Toolbar } from "./toolbar.js";
import { View } from "./view.js";

const ZOOM = 1.25;
const AT_WORK = ["queued", "executing"];
const AGAIN = 3000;

export class SceneViewer extends HTMLElement {
  #whole = null; // what the server tells of the execution
  #description = null; // the same, laid against what was chosen
  #mode = null;
  #control = null;
  #held = null;
  #asks = wantedOf(location.search); // what the address asks for, until it was shown
  #wanted = this.#asks.mode ?? memory.read("mode");
  #view = new View(() => this.#draw());
  #neighbours = new Neighbours();
  #forget = null;
  #before = null; // the mode an overlay returns to
  #asked = null; // the latest neighbour asked for

  async connectedCallback() {
    const inline = this.querySelector('script[type="application/json"]')?.textContent;
    this.#build();
    try {
      this.show(inline ? describe(JSON.parse(inline)) : await fetchDescription(this.getAttribute("src")));
    } catch (problem) {
      this.#notice("error", `This execution cannot be shown: ${problem.message}`);
    }
  }

  disconnectedCallback() {
    this.#forget?.();
    this.#control?.end?.();
    this.reviewing.stop();
  }

  /** Shows an execution in place of the one before it. */
  show(description) {
    if (!description) throw new Error("the server gave no description of it");
    this.#whole = description;
    this.#lay(chosen(description, memory.read("against")));
    this.#head();
    this.#say(spoken(description));
    document.title = `${description.execution.page ?? "Execution"} \u00b7 ${description.execution.task ?? ""} \u2013 Scene`;
    if (this.#asks.at) this.#view.place(this.#asks.at);
    this.#asks = {};
    if (AT_WORK.includes(description.execution.status)) setTimeout(() => this.#renew(description), AGAIN);
    this.reviewing.show(description).then(() => {
      if (this.#whole !== description) return; // the reader has already gone on
      this.#head();
      this.#neighbours.prepare([...this.reviewing.ahead, this.#way("next"), this.#way("previous")]);
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
    const placed = { ...this.#whole, previous: this.#way("previous"), next: this.#way("next"), position: this.reviewing.position ?? this.#whole.position };
    this.head.replaceChildren(...header(placed, (direction) => this.#go(direction)).filter(Boolean));
  }

  // along the list, where there is one
  #way(direction) {
    const listed = this.reviewing.neighbour(direction === "next" ? 1 : -1);
    return listed === undefined ? this.#whole?.[direction] : listed;
  }

  /** Lays the observed picture against its baseline or another one. */
  #lay(id) {
    const description = laidAgainst(this.#whole, id);
    this.#description = description;
    this.#held = null;
    this.panel.update(description);
    this.#notice(description.execution.status === "failed" ? "error" : "info", description.reason);
    this.stage.load(description);
    this.regions.load(description);
    this.inspector.load(description);
    this.#view.show(description.union);
    this.#look(bestMode(this.#wanted, description));
  }

  #build() {
    const { head, notice, live, sheet, bar, ground, side, list, verdict } = layOut(this);
    Object.assign(this, { head, notice, live, sheet });

    const act = this.#actions(side);
    this.stage = new Stage(this.#view, ground, (url) => this.#neighbours.picture(url));
    this.reviewing = new Reviewing(
      {
        element: this,
        stage: this.stage,
        view: this.#view,
        visit: (url) => this.#travel(url),
        say: (text) => this.#say(text),
        change: () => this.regions.current,
      },
      { list, bar: verdict },
    );
    this.panel = new Panel(side);
    this.regions = new Regions(this.#view, this.stage, this.panel.list, (text) => this.#say(text));
    this.inspector = new Inspector(this.#view, this.stage, this.panel.list);
    this.toolbar = new Toolbar(bar, act);
    this.toolbar.panelButton.setAttribute("aria-pressed", String(!side.hidden));
    watchGestures(ground, this.#view);
    this.#listen(act);
  }

  #listen(act) {
    this.#forget?.();
    const ignoreKeys = watchKeys(act);
    const revisit = () => this.#visit(location.href);
    addEventListener("popstate", revisit);
    this.#forget = () => {
      ignoreKeys();
      removeEventListener("popstate", revisit);
    };
  }

  #actions(side) {
    return {
      previous: () => this.#go("previous"),
      next: () => this.#go("next"),
      nextChange: () => this.regions.step(1),
      previousChange: () => this.regions.step(-1),
      mode: (id) => this.#choose(id),
      against: (id) => {
        memory.write("against", id);
        this.#lay(id);
      },
      hold: () => this.#hold(),
      release: () => this.#release(),
      boxes: () => {
        this.regions.toggle();
        this.#tell();
      },
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
      back: () => this.#description?.back && location.assign(this.#description.back),
      keys: () => this.sheet.showModal(),
    };
  }

  // An overlay asked for again goes away, back to the mode before it.
  #choose(id) {
    const mode = modeById(id);
    if (!this.#description || !usable(mode, this.#description)) return;
    const again = mode.overlay && this.#mode === mode;
    const before = modeById(this.#before ?? "slider");
    if (!this.#mode?.overlay) this.#before = this.#mode?.id;
    this.#wanted = again ? before.id : id;
    memory.write("mode", this.#wanted);
    this.#look(bestMode(this.#wanted, this.#description));
  }

  #hold() {
    const baseline = modeById("baseline");
    if (this.#held || !this.#description || !usable(baseline, this.#description)) return;
    this.#held = this.#mode;
    this.#look(baseline);
  }

  #release() {
    if (!this.#held) return;
    const mode = this.#held;
    this.#held = null;
    this.#look(mode);
  }

  #look(mode) {
    this.#mode = mode;
    this.#control?.end?.();
    this.#control = null;
    this.stage.arrange(mode);
    this.#control = mode?.control ? CONTROLS[mode.control](this.stage, this.#view, this.#description) : null;
    this.regions.arrange();
    if (!mode) this.stage.element.replaceChildren(nothing());
    this.#tell();
    this.#draw();
  }

  #tell() {
    this.toolbar.update({
      description: this.#description,
      mode: this.#mode,
      tools: this.#control?.tools,
      boxes: this.regions,
    });
  }

  #draw() {
    if (!this.stage) return;
    this.stage.draw();
    this.#control?.draw();
    this.regions.draw();
    this.toolbar.zoom(this.#view.scale);
    if (this.#whole?.url && !this.#held) tell(this.#mode?.id === "slider" ? null : this.#mode?.id, this.#view);
  }

  #go(direction) {
    const url = this.#way(direction);
    if (!url) return this.#say(direction === "next" ? "This is the last execution." : "This is the first execution.");
    return this.#travel(url);
  }

  async #travel(url) {
    if (await this.#visit(url)) history.pushState(null, "", url);
  }

  async #visit(url) {
    const ask = (this.#asked = Symbol(url));
    const description = await this.#neighbours.at(bare(url)).catch(() => null);
    if (ask !== this.#asked) return false; // the reader has already gone on
    if (!description) {
      location.assign(url);
      return false;
    }
    this.#held = null;
    this.show(description);
    return true;
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

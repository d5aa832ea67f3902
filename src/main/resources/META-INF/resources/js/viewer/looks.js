// How one looks: the mode, what it puts on the panes, and the baseline while a key is held.
import { CONTROLS } from "./controls.js";
import { memory } from "./dom.js";
import { nothing } from "./layout.js";
import { bestMode, modeById, usable } from "./modes.js";
import { tell } from "./place.js";
import { alignable } from "./rows.js";

export class Looks {
  #stage;
  #view;
  #regions;
  #toolbar;
  #description = null;
  #mode = null;
  #control = null;
  #held = null;
  #before = null; // the mode an overlay returns to
  #wanted;

  constructor({ stage, view, regions, toolbar }, wanted) {
    this.#stage = stage;
    this.#view = view;
    this.#regions = regions;
    this.#toolbar = toolbar;
    this.#wanted = wanted ?? memory.read("mode");
    stage.aligned = memory.read("rows") === "aligned";
  }

  /** Looks at another execution, in the mode that was chosen as far as its pictures allow. */
  at(description) {
    this.#description = description;
    this.#held = null;
    this.#look(bestMode(this.#wanted, description));
  }

  /** The names of the pictures that are looked at. */
  get names() {
    return this.#mode?.needs ?? [];
  }

  // An overlay asked for again goes away, back to the mode before it.
  choose(id) {
    const mode = modeById(id);
    if (!this.#description || !usable(mode, this.#description)) return;
    const again = mode.overlay && this.#mode === mode;
    const before = modeById(this.#before ?? "slider");
    if (!this.#mode?.overlay) this.#before = this.#mode?.id;
    this.#wanted = again ? before.id : id;
    memory.write("mode", this.#wanted);
    this.#look(bestMode(this.#wanted, this.#description));
  }

  hold() {
    const baseline = modeById("baseline");
    if (this.#held || !this.#description || !usable(baseline, this.#description)) return;
    this.#held = this.#mode;
    this.#look(baseline);
  }

  release() {
    if (!this.#held) return;
    const mode = this.#held;
    this.#held = null;
    this.#look(mode);
  }

  boxes() {
    this.#regions.toggle();
    this.#tell();
  }

  /** Lays rows that stand elsewhere on their likes, or leaves them where they stand. */
  rows() {
    if (!this.#description || !alignable(this.#description)) return;
    this.#stage.aligned = !this.#stage.aligned;
    memory.write("rows", this.#stage.aligned ? "aligned" : "");
    this.#look(this.#mode);
  }

  #look(mode) {
    this.#mode = mode;
    this.#control?.end?.();
    this.#control = null;
    this.#stage.arrange(mode);
    this.#control = mode?.control ? CONTROLS[mode.control](this.#stage, this.#view, this.#description) : null;
    this.#regions.arrange();
    if (!mode) this.#stage.element.replaceChildren(nothing());
    this.#tell();
    this.draw();
  }

  #tell() {
    this.#toolbar.update({ description: this.#description, mode: this.#mode, tools: this.#control?.tools, boxes: this.#regions, aligned: this.#stage.aligned });
  }

  /** Follows the view. */
  draw() {
    this.#stage.draw();
    this.#control?.draw();
    this.#regions.draw();
    this.#toolbar.zoom(this.#view.scale);
    if (this.#description?.url && !this.#held) tell(this.#mode?.id === "slider" ? null : this.#mode?.id, this.#view);
  }

  end() {
    this.#control?.end?.();
  }
}

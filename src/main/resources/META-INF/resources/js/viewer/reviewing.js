// Reviewing: joins the list, the bar and what the server says of verdicts. After a verdict the next
// pending execution opens; which one that is, is settled before anything is listed anew.
import { toast } from "../toasts.js";
import { Bar } from "./bar.js";
import { memory, taskOf } from "./dom.js";
import { drawBox } from "./draw.js";
import { List } from "./list.js";
import { askWhy } from "./reject.js";
import { fetchRun } from "./run.js";
import { summarize } from "./summary.js";
import { approveAll, decide, finish, undo } from "./verdicts.js";

const FRESH = 15_000; // another reviewer's verdicts are seen within this time

export class Reviewing {
  #host;
  #run = null;
  #address = null;
  #item = null;
  #together = false;
  #out = new Set();
  #done = []; // what was decided here, the latest last
  #busy = false;
  #timer = 0;

  /** `host` has: element, stage, view, visit(url), say(text), change(). */
  constructor(host, { list, bar }) {
    this.#host = host;
    this.listed = list;
    this.list = new List(list, (item) => host.visit(item.url));
    this.bar = new Bar(bar, this);
    list.hidden = true;
    bar.hidden = true;
  }

  /** Follows the viewer to an execution. */
  async show({ execution, run, reviewed, position }) {
    if (run && run !== this.#address) {
      this.#address = run;
      const open = (memory.read("list") ?? (innerWidth > 900 ? "open" : "closed")) === "open";
      this.listed.hidden = !open || !(position?.total > 1);
      this.bar.element.hidden = !reviewed;
      this.#run = await fetchRun(run).catch(() => null);
      this.listed.hidden = !open || !this.has;
      if (this.#run) this.list.load(this.#run, execution.id);
      this.#watch();
    }
    const group = this.#item?.group?.key;
    this.#item = this.#run?.item(execution.id) ?? null;
    if (this.#item?.group?.key !== group) this.#out.clear();
    this.list.go(execution.id);
    this.#tell();
  }

  /** The address of the previous (-1) or next (1) execution in the list; undefined without a list. */
  neighbour(direction) {
    if (!this.#run || !this.#item) return undefined;
    return this.#run.neighbour(this.#item.id, direction)?.url ?? null;
  }

  get has() {
    return Boolean(this.#run) && this.#run.size > 1;
  }

  /** Where the execution stands in the list, counted from 1. */
  get position() {
    if (!this.#run || !this.#item) return null;
    const { order } = this.#run;
    return { index: order.indexOf(this.#item) + 1, total: order.length };
  }

  /** Shows or hides the list. */
  fold() {
    if (!this.has) return;
    this.listed.hidden = !this.listed.hidden;
    memory.write("list", this.listed.hidden ? "closed" : "open");
    if (this.#item) this.list.go(this.#item.id);
  }

  /** Addresses worth fetching ahead. */
  get ahead() {
    if (!this.#item) return [];
    return [this.neighbour(1), this.#run.nextPending(this.#item.id)?.url, this.neighbour(-1)].filter(Boolean);
  }

  group() {
    if (this.#run?.closed || !this.#item?.group?.together) return;
    this.#together = !this.#together;
    this.#tell();
    this.#host.say(this.#together ? `Verdicts are given for the group of ${this.#members().length}.` : "Verdicts are given for this execution alone.");
  }

  out() {
    if (!this.#isTogether()) return;
    const { id } = this.#item;
    if (!this.#out.delete(id)) this.#out.add(id);
    this.#host.say(this.#out.has(id) ? "Taken out of the group." : "Put back into the group.");
    this.#tell();
  }

  approve() {
    return this.#decide({ decision: "approved" });
  }

  async reject() {
    const members = this.#ready();
    if (!members) return;
    const one = members.length === 1;
    const why = await askWhy({
      place: this.#host.element,
      about: one ? "this change" : `these ${members.length} changes`,
      current: one ? this.#host.change() : null,
      draw: () => drawBox(this.#host.stage, this.#host.view),
    });
    if (why) await this.#decide({ decision: "rejected", reason: why.reason, region: one ? why.region : null });
  }

  async undo() {
    const ids = this.#done.pop() ?? (this.#item?.review ? [this.#item.id] : null);
    if (!ids || this.#run.closed) return;
    await this.#tried(async () => {
      this.#run.take(await undo(this.#run.id, ids));
      this.#host.say(ids.length === 1 ? "The verdict is taken back." : `${ids.length} verdicts are taken back.`);
      const first = this.#run.item(ids[0]);
      if (first && first.id !== this.#item?.id) await this.#host.visit(first.url);
    });
  }

  approveAll() {
    return this.#tried(async () => {
      const { decided, left_out_unstable: unstable, left_out_failed: failed, review } = await approveAll(this.#run.id);
      this.#run.take(review);
      toast({ kind: "success", title: `${decided} approved`, detail: `${unstable} unstable and ${failed} failed were left out.` });
      summarize(this.#host.element, this.#run, this);
    });
  }

  finish() {
    return this.#tried(async () => {
      this.#run.take(await finish(this.#run.id));
      summarize(this.#host.element, this.#run, this);
    });
  }

  async #decide(ruling) {
    const members = this.#ready();
    if (!members) return;
    const ids = members.map(({ id }) => id);
    const next = this.#run.nextPending(this.#item.id, ids);
    await this.#tried(async () => {
      this.#run.take(await decide(this.#run.id, ids, ruling));
      this.#done.push(ids);
      this.#out.clear();
      const { pending } = this.#run.tally;
      const said = `${ruling.decision === "approved" ? "Approved" : "Rejected"}${ids.length > 1 ? ` ${ids.length} executions` : ""}.`;
      const left = `${said} ${pending} pending.`;
      if (next) await this.#host.visit(next.url);
      this.#host.say(next ? `${left} Next: ${[next.page, taskOf(next), next.browser].filter(Boolean).join(", ")} ${next.viewport}.` : left);
      if (!next) summarize(this.#host.element, this.#run, this);
    });
  }

  /** What a verdict is given for now, or null when none can be given. */
  #ready() {
    if (!this.#run || this.#busy) return null;
    if (this.#run.closed) return this.#refuse(`No verdict is taken: ${this.#run.closed}.`);
    if (!this.#item?.needs) return this.#refuse("This execution needs no verdict.");
    const members = this.#members();
    return members.length > 0 ? members : this.#refuse("Everything was taken out of the group.");
  }

  #refuse(text) {
    this.#host.say(text);
    toast({ kind: "info", key: "no-verdict", title: text });
    return null;
  }

  #isTogether() {
    return this.#together && Boolean(this.#item?.group?.together) && this.#item.review === null;
  }

  #members() {
    if (!this.#isTogether()) return this.#item ? [this.#item] : [];
    return this.#item.group.items.filter(({ id, review }) => review === null && !this.#out.has(id));
  }

  async #tried(deed) {
    this.#busy = true;
    try {
      await deed();
    } catch (problem) {
      await this.#refresh();
      toast({ kind: problem.status === 409 ? "warning" : "error", title: problem.title ?? "Scene cannot be reached", detail: problem.message, remedy: problem.remedy });
    } finally {
      this.#busy = false;
      this.#tell();
    }
  }

  async #refresh() {
    const fresh = await fetchRun(this.#address).catch(() => null);
    if (!fresh) return;
    this.#run = fresh;
    this.#item = fresh.item(this.#item?.id);
    this.list.load(fresh, this.#item?.id);
    this.#tell();
  }

  #watch() {
    clearInterval(this.#timer);
    if (this.#run && this.#run.tally.pending > 0 && !this.#run.closed) {
      this.#timer = setInterval(() => document.hidden || this.#busy || document.querySelector("dialog:modal") || this.#refresh(), FRESH);
    }
  }

  stop() {
    clearInterval(this.#timer);
  }

  #tell() {
    if (this.#item) this.list.go(this.#item.id);
    const together = this.#isTogether();
    this.bar.update({
      run: this.#run,
      item: this.#item,
      together,
      members: this.#members(),
      out: this.#out.has(this.#item?.id),
      undoable: this.#done.length > 0,
    });
  }
}

// The run around an execution: what is listed of it, in which groups, and where its review stands.

const KINDS = {
  changed: "Changed",
  moved: "Moved",
  noise: "Noise",
  size: "Another size",
  no_baseline: "No baseline",
  unstable: "Unstable",
};

export const FILTERS = [
  { id: "pending", label: "Pending" },
  { id: "changed", label: "Changes" },
  { id: "all", label: "All" },
];

/** Fetches what is listed of a run; null where there is no run, as in a report. */
export async function fetchRun(url) {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  return response.ok && /\bjson\b/.test(response.headers.get("Content-Type") ?? "") ? new Run(await response.json()) : null;
}

export class Run {
  #items = new Map();
  #groups = [];

  constructor(json) {
    Object.assign(this, { id: json.run, title: json.title, back: json.back, again: json.again, failed: json.failed });
    for (const item of json.items) this.#items.set(item.id, { ...item, needs: false, review: null, before: null, group: null });
    this.take({ ...json, ...json.tally, pending: json.tally.needed - json.tally.approved - json.tally.rejected, baseline_id: json.baseline_id });
  }

  /** Takes the review as a later answer of the server tells it. The order of the groups stays. */
  take({ needed, approved, rejected, pending, closed, baseline_id: baseline, groups }) {
    this.tally = { needed, approved, rejected, pending };
    this.closed = closed ?? null;
    this.baseline = baseline ?? null;
    const before = this.#groups.map(({ key }) => key);
    const place = (key) => (before.includes(key) ? before.indexOf(key) : before.length);
    this.#groups = groups.toSorted((a, b) => place(a.key) - place(b.key)).map((group, index) => this.#group(group, index + 1));
  }

  #group({ key, kind, together, members }, number) {
    const group = { key, kind, together, number: `#${number}`, title: KINDS[kind] ?? kind, items: [] };
    for (const { execution_id: id, verdict, approved_before: before } of members) {
      const item = this.#items.get(id);
      if (!item) continue;
      Object.assign(item, { needs: true, review: verdict ?? null, before: before ?? null, group });
      group.items.push(item);
    }
    return group;
  }

  item(id) {
    return this.#items.get(id) ?? null;
  }

  get size() {
    return this.#items.size;
  }

  /** The groups that pass a filter, with those of their items that do; what asks for nothing is last. */
  sections(filter) {
    const passes = filter === "pending" ? (item) => item.review === null : () => true;
    const found = this.#groups.map((group) => ({ ...group, items: group.items.filter(passes) }));
    const rest = [...this.#items.values()].filter((item) => !item.needs);
    if (filter === "all" && rest.length > 0) found.push({ key: "", kind: "rest", together: false, title: "No verdict needed", items: rest });
    return found.filter((group) => group.items.length > 0);
  }

  /** Every execution in the order of the list. */
  get order() {
    return this.sections("all").flatMap(({ items }) => items);
  }

  neighbour(id, direction) {
    const { order } = this;
    return order[order.findIndex((item) => item.id === id) + direction] ?? null;
  }

  /** The next that waits for a verdict, round and round, first in the same group; none of `without`. */
  nextPending(id, without = []) {
    const { order } = this;
    const at = order.findIndex((item) => item.id === id);
    const around = [...order.slice(at + 1), ...order.slice(0, at + 1)];
    const waits = (item) => item.needs && item.review === null && !without.includes(item.id);
    const group = this.item(id)?.group;
    return around.find((item) => waits(item) && item.group === group) ?? around.find(waits) ?? null;
  }
}

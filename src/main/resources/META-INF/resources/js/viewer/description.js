// What the viewer is told about one execution, made safe to use: every field is there.

const PICTURES = ["baseline", "observed", "diff", "heatmap"];
const WHOLE = 0.8;

/** Reads the JSON description the server gives. */
export function describe(json) {
  return ready({
    execution: json.execution ?? {},
    pictures: json.pictures ?? {},
    against: { id: "baseline", label: "Baseline" },
    alternatives: json.alternatives ?? [],
    elements: json.elements ?? null,
    regions: regionsOf(json.regions ?? []),
    reason: json.reason ?? null,
    capture: json.capture ?? null,
    facts: json.facts ?? [],
    evidence: json.evidence ?? [],
    downloads: json.downloads ?? [],
    position: json.position ?? null,
    previous: json.previous ?? null,
    next: json.next ?? null,
    run: json.run ?? null,
    reviewed: json.reviewed ?? false,
    back: json.back ?? null,
    url: json.url ?? null,
  });
}

/** The same execution with another picture in the baseline's place, and what was found against it. */
export function laidAgainst(description, id) {
  const other = description.alternatives.find((each) => each.id === id);
  if (!other) return description;
  const { baseline, diff, heatmap, verdict, level, percent, displaced } = other;
  return ready({
    ...description,
    against: { id, label: other.label },
    pictures: { observed: description.pictures.observed, baseline, diff, heatmap },
    execution: { ...description.execution, verdict, level, percent, displaced },
    regions: regionsOf(other.regions ?? []),
    reason: other.note ?? null,
  });
}

function ready(description) {
  const pictures = Object.fromEntries(PICTURES.map((name) => [name, description.pictures[name] ?? null]));
  return { ...description, pictures, union: unionOf(Object.values(pictures)), has: (name) => pictures[name] !== null };
}

/** Fetches a description; null when the address answers with something else, such as a page. */
export async function fetchDescription(url) {
  const response = await fetch(url, { headers: { Accept: "application/json" } });
  if (!response.ok) throw new Error(`${response.status} ${response.statusText}`.trim());
  if (!/\bjson\b/.test(response.headers.get("Content-Type") ?? "")) return null;
  return describe(await response.json());
}

/** Boxes help to find a change; one around nearly everything only hides it. */
export function boxesHelp({ regions, union }) {
  const whole = union.width * union.height * WHOLE;
  const boxes = regions.filter((region) => !region.band);
  return regions.length > 0 && !boxes.some((region) => region.width * region.height >= whole);
}

// All pictures are anchored at the top left, so that a change of size reads as growth.
function unionOf(pictures) {
  const known = pictures.filter((picture) => picture !== null);
  return {
    width: Math.max(1, ...known.map((picture) => picture.width)),
    height: Math.max(1, ...known.map((picture) => picture.height)),
  };
}

// Read as the eye does: from the top, then from the left.
function regionsOf(regions) {
  return regions
    .toSorted((a, b) => a.y - b.y || a.x - b.x)
    .map((region, index) => ({ kind: "changed", pixels: 0, band: false, expectedY: region.expected_y ?? region.y, ...region, number: index + 1 }));
}

// Where a change lies on each of the two pictures, and what it is called.
import { count, label, size } from "./dom.js";

const WORDS = { added: "added", removed: "removed", moved: "moved" };
const SIGNS = { added: "+", removed: "\u2212", moved: "\u2195\u202f" };

/**
 * The place on a picture, "baseline" or "observed". Whole rows that came have none on the baseline,
 * those that went none on the observed picture: there they are a line of no height.
 */
export function placeOf(region, picture) {
  const on = picture === "baseline";
  const line = region.band && region.kind === (on ? "added" : "removed");
  const y = on ? region.expectedY : region.y;
  return { x: region.x, y, width: region.width, height: line ? 0 : region.height, line, across: region.band };
}

/** What a tag on the picture says: of whole rows how many, of anything else its number alone. */
export function tagOf(region) {
  return region.band ? `${SIGNS[region.kind] ?? ""}${count(region.height)} ${rows(region)}` : null;
}

/** What a region is, in the list. */
export function nameOf(region) {
  return region.band ? `${count(region.height)} ${rows(region)} ${WORDS[region.kind] ?? ""}`.trim() : label(region.kind);
}

/** Where it is, in the list: rows by their height on the page, boxes by their size. */
export function whereOf(region) {
  if (!region.band) return size(region);
  const from = region.kind === "moved" && region.expectedY !== region.y ? `, from y ${region.expectedY}` : "";
  return `at y ${region.y}${from}`;
}

/** A region as it is read out. */
export function spokenOf(region) {
  const where = region.band ? whereOf(region) : `${size(region)} at ${region.x}, ${region.y}`;
  return `${nameOf(region)}, ${where}, ${count(region.pixels)} pixels`;
}

/** The smallest of the regions at a point of a picture, or -1. */
export function regionAt(regions, point, picture) {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  regions.forEach((region, index) => {
    const { x, y, width, height } = placeOf(region, picture);
    const inside = point.x >= x && point.x < x + width && point.y >= y && point.y < y + height;
    if (inside && width * height < least) {
      best = index;
      least = width * height;
    }
  });
  return best;
}

const rows = ({ height }) => (height === 1 ? "row" : "rows");

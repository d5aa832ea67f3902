// Why a region differs, in words: which elements in it moved, changed their size, text or style.
import { nameOf } from "./elements.js";

const MOST = 4; // causes of a region
const STYLES = 3; // of an element
const SAME = 0.6; // pixels

/** The causes in a region, the smallest elements first; each with the element and its words. */
export function causesOf(region, before, after) {
  const found = [];
  for (const element of after.all) {
    if (!touches(element, region)) continue;
    const old = before.byWay.get(element.way);
    const words = old ? changes(element, old, before, after) : [isNew(element, before, after) ? "is new" : null].filter(Boolean);
    if (words.length > 0) found.push({ element, words: words.join(", ") });
  }
  for (const old of before.all) {
    const gone = !after.byWay.has(old.way) && touches({ ...old, y: old.y + region.y - region.expectedY }, region);
    if (gone && (old.parent < 0 || after.byWay.has(before.all[old.parent].way))) found.push({ element: { ...old, gone: true }, words: "is gone" });
  }
  const size = ({ element }) => element.width * element.height;
  return found.toSorted((a, b) => size(a) - size(b)).slice(0, MOST).map((cause) => ({ ...cause, name: nameOf(cause.element) }));
}

const isNew = (element, before, after) => element.parent < 0 || before.byWay.has(after.all[element.parent].way);

function touches(element, { x, y, width, height }) {
  return element.x < x + width && element.x + element.width > x && element.y < y + height && element.y + element.height > y;
}

function changes(element, old, before, after) {
  const words = [];
  const [right, down] = [element.x - old.x, element.y - old.y];
  if (!still(right, down) && !goesAlong(element, right, down, before, after)) words.push(`moved ${signed(right)}, ${signed(down)}`);
  if (Math.abs(element.width - old.width) > SAME || Math.abs(element.height - old.height) > SAME) {
    words.push(`${round(old.width)}\u00d7${round(old.height)} \u2192 ${round(element.width)}\u00d7${round(element.height)}`);
  }
  if (element.content !== old.content) words.push("its content changed");
  return [...words, ...styles(element, old, before, after)];
}

// what moved together with its parent is told of the parent
function goesAlong(element, right, down, before, after) {
  const parent = element.parent < 0 ? null : after.all[element.parent];
  const old = parent && before.byWay.get(parent.way);
  return Boolean(old) && still(parent.x - old.x - right, parent.y - old.y - down);
}

function styles(element, old, before, after) {
  const parent = element.parent < 0 ? null : after.all[element.parent];
  const oldParent = parent && before.byWay.get(parent.way);
  const differ = after.properties.filter((property, index) => {
    const was = old.style[before.properties.indexOf(property)];
    const is = element.style[index];
    const inherited = oldParent && parent.style[index] === is && oldParent.style[before.properties.indexOf(property)] === was;
    return was !== undefined && was !== is && !inherited;
  });
  const told = differ.slice(0, STYLES).map((property) => `${words(property)} ${short(old.style[before.properties.indexOf(property)])} \u2192 ${short(element.style[after.properties.indexOf(property)])}`);
  return differ.length > STYLES ? [...told, `${differ.length - STYLES} more styles`] : told;
}

const still = (right, down) => Math.abs(right) <= SAME && Math.abs(down) <= SAME;
const round = (number) => Math.round(number * 10) / 10;
const signed = (number) => String(round(number)).replace("-", "\u2212");
const words = (property) => property.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`).replace("background color", "background").replace("color", "colour");

function short(value) {
  const colour = /^rgb\((\d+), (\d+), (\d+)\)$/.exec(value);
  const text = colour ? `#${colour.slice(1).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}` : value;
  return text.length > 32 ? `${text.slice(0, 31)}\u2026` : text;
}

// hx-swap="merge": what is on the page becomes what arrived, and what stayed the same is not
// touched. So focus, selections, scrolled boxes, open panels and loaded pictures outlive it.
//
// Elements are told apart by their ids; without one by their place. A whole element is replaced
// where its hx- attributes or its address changed, but for the target itself: its children are kept.
// data-scene-keep is on what fills itself.

const OWN = new Set(["open", "aria-selected", "data-scene-selected-run", "data-scene-damaged"]); // set here, not by the server

export function defineMerge(htmx) {
  htmx.defineExtension("merge", {
    isInlineSwap: (style) => style === "merge",
    handleSwap(style, target, fragment) {
      if (style !== "merge") return false;
      const next = fragment.firstElementChild;
      if (!next) return false;
      return mergeTarget(target, next);
    },
  });
}

/** Answers the elements that are new, which htmx has to look at. */
function mergeTarget(target, next) {
  const added = [];
  mergeChildren(target, next, added);
  if (sameBehaviour(target, next)) {
    mergeAttributes(target, next);
    return added;
  }
  // htmx goes on with the timer of an element as long as it is there
  const focused = target.contains(document.activeElement) ? document.activeElement : null;
  const fresh = next.cloneNode(false);
  target.after(fresh);
  for (const child of [...target.childNodes]) move(fresh, child, null);
  target.remove();
  if (focused !== document.activeElement) focused?.focus({ preventScroll: true });
  return [fresh];
}

function merge(old, next, added) {
  if (old.nodeType !== Node.ELEMENT_NODE) {
    if (old.data !== next.data) old.data = next.data;
    return;
  }
  if (old.isEqualNode(next) || sameTime(old, next) || old.hasAttribute("data-scene-keep")) return;
  if (!sameBehaviour(old, next)) {
    const focused = old === document.activeElement;
    old.replaceWith(next);
    if (focused) next.focus({ preventScroll: true });
    added.push(next);
    return;
  }
  mergeAttributes(old, next);
  mergeChildren(old, next, added);
  mergeValue(old, next);
}

function mergeChildren(old, next, added) {
  const wanted = new Set([...next.children].map(({ id }) => id).filter(Boolean));
  let place = old.firstChild;
  for (const child of [...next.childNodes]) {
    place = withoutUnwanted(place, wanted);
    const match = partner(old, place, child);
    if (match) place = upTo(match, place, wanted);
    if (match === null) {
      old.insertBefore(child, place);
      if (child.nodeType === Node.ELEMENT_NODE) added.push(child);
      continue;
    }
    if (match === place) place = place.nextSibling;
    else move(old, match, place);
    merge(match, child, added);
  }
  while (place) place = removed(place);
}

/** What has an id that is not there any more goes first, so that nothing has to move for it. */
function withoutUnwanted(place, wanted) {
  let at = place;
  while (at?.id && !wanted.has(at.id)) at = removed(at);
  return at;
}

/** What stands before the match goes, unless it has a match of its own: moving would take the focus. */
function upTo(match, place, wanted) {
  for (let at = place; at !== match; at = at.nextSibling) {
    if (!at || (at.id && wanted.has(at.id))) return place;
  }
  let at = place;
  while (at !== match) at = removed(at);
  return match;
}

function removed(node) {
  const after = node.nextSibling;
  node.remove();
  return after;
}

function move(parent, node, before) {
  if (parent.moveBefore) parent.moveBefore(node, before);
  else parent.insertBefore(node, before);
}

function partner(parent, place, child) {
  if (child.id) {
    const found = parent.ownerDocument.getElementById(child.id);
    return found?.parentNode === parent && found.nodeName === child.nodeName ? found : null;
  }
  return place && !place.id && place.nodeName === child.nodeName ? place : null;
}

function mergeAttributes(old, next) {
  for (const { name, value } of [...next.attributes]) {
    if (!OWN.has(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
  for (const { name } of [...old.attributes]) {
    if (!OWN.has(name) && !next.hasAttribute(name)) old.removeAttribute(name);
  }
}

/** What a person is about to change is left alone. */
function mergeValue(old, next) {
  if (old === document.activeElement) return;
  if (old.matches("[type=checkbox], [type=radio]")) old.checked = next.checked;
  else if (old.matches("input, textarea, select") && old.value !== next.value) old.value = next.value;
}

/** Its text was written in the reader's own zone. */
function sameTime(old, next) {
  return old.localName === "time" && old.dateTime === next.dateTime && old.dataset.sceneTime === next.dataset.sceneTime;
}

/** A boosted link or form keeps the address that htmx found when it first looked. */
function sameBehaviour(old, next) {
  const names = new Set([...old.getAttributeNames(), ...next.getAttributeNames()]);
  const acts = (name) => name.startsWith("hx-") || name === "href" || name === "action";
  return [...names].every((name) => !acts(name) || old.getAttribute(name) === next.getAttribute(name));
}

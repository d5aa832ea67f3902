// A picture that can't be shown leaves a calm word in its place, which the style sheet writes.

const MARK = "data-scene-damaged";

export function watchPictures() {
  document.addEventListener("error", mark, true); // neither bubbles
  document.addEventListener("load", unmark, true);
  for (const image of document.images) if (image.complete && image.naturalWidth === 0) mark({ target: image });
}

function mark({ target }) {
  if (target instanceof HTMLImageElement) target.setAttribute(MARK, "");
}

function unmark({ target }) {
  if (target instanceof HTMLImageElement) target.removeAttribute(MARK);
}

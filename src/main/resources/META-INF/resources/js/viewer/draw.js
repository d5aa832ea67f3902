// A box drawn on the stage, in pixels of the picture.
import { clamp, h } from "./dom.js";

const LEAST = 3;

/** Lets somebody draw a box; resolves to it, or to null after Escape or a mere click. */
export function drawBox(stage, view) {
  const sheet = h("div", { className: "draw-sheet" }, h("p", { className: "draw-hint" }, "Draw a box around what is meant. Esc leaves it."));
  const box = h("div", { className: "draw-box" });
  sheet.append(box);
  stage.element.append(sheet);
  return new Promise((resolve) => {
    let from = null;
    const end = (found) => {
      document.removeEventListener("keydown", leave, true);
      sheet.remove();
      resolve(found);
    };
    const leave = (event) => {
      if (event.key !== "Escape") return;
      event.preventDefault();
      event.stopPropagation();
      end(null);
    };
    document.addEventListener("keydown", leave, true);
    sheet.addEventListener("pointerdown", (event) => {
      event.stopPropagation();
      from = event;
      sheet.setPointerCapture(event.pointerId);
    });
    sheet.addEventListener("pointermove", (event) => {
      if (!from) return;
      const ground = sheet.getBoundingClientRect();
      const left = Math.min(from.clientX, event.clientX) - ground.left;
      const top = Math.min(from.clientY, event.clientY) - ground.top;
      box.style.transform = `translate(${left}px, ${top}px)`;
      box.style.width = `${Math.abs(event.clientX - from.clientX)}px`;
      box.style.height = `${Math.abs(event.clientY - from.clientY)}px`;
    });
    sheet.addEventListener("pointerup", (event) => end(from ? boxOf(stage, view, from, event) : null));
  });
}

function boxOf(stage, view, from, to) {
  const pane = stage.panes.find(({ root }) => within(root.getBoundingClientRect(), from)) ?? stage.panes[0];
  const ground = pane.root.getBoundingClientRect();
  const { scale, x, y, picture } = view;
  const across = [from.clientX, to.clientX].map((at) => clamp(Math.round((at - ground.left - x) / scale), 0, picture.width)).toSorted((a, b) => a - b);
  const down = [from.clientY, to.clientY].map((at) => clamp(Math.round((at - ground.top - y) / scale), 0, picture.height)).toSorted((a, b) => a - b);
  const found = { x: across[0], y: down[0], width: across[1] - across[0], height: down[1] - down[0] };
  return found.width >= LEAST && found.height >= LEAST ? found : null;
}

const within = (box, { clientX, clientY }) => clientX >= box.left && clientX < box.right && clientY >= box.top && clientY < box.bottom;

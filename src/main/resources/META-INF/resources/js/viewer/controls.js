// What a mode puts on top of its panes: the slider's handle, the onion skin's range.
import { clamp, h, memory } from "./dom.js";
import { flicker } from "./flicker.js";
import { overlay } from "./overlay.js";

const STEP = 0.02;
const LEAP = 0.1;

/** The controls by name; each is built anew for a pane and answers draw() and, maybe, tools and end(). */
export const CONTROLS = { slider, onion, flicker, overlay };

function slider(stage, view) {
  let share = 0.5;
  const [pane] = stage.panes;
  const grip = h("span", { className: "viewer-grip", "aria-hidden": "true" });
  const handle = h(
    "div",
    {
      className: "viewer-handle",
      role: "slider",
      tabIndex: 0,
      "aria-label": `Divide between ${stage.against.toLowerCase()} on the left and observed on the right`,
      "aria-orientation": "horizontal",
      "aria-valuemin": 0,
      "aria-valuemax": 100,
    },
    grip,
  );
  const ends = [
    h("span", { className: "viewer-pane-title" }, stage.against),
    h("span", { className: "viewer-pane-title viewer-pane-title-end" }, "Observed"),
  ];
  pane.root.append(...ends, handle);

  const move = (next) => {
    share = clamp(next, 0, 1);
    draw();
  };

  const moves = {
    ArrowLeft: () => move(share - STEP),
    ArrowDown: () => move(share - STEP),
    ArrowRight: () => move(share + STEP),
    ArrowUp: () => move(share + STEP),
    PageDown: () => move(share - LEAP),
    PageUp: () => move(share + LEAP),
    Home: () => move(0),
    End: () => move(1),
  };
  handle.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.key in moves)) return;
    moves[event.key]();
    event.preventDefault();
  });

  handle.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    handle.setPointerCapture(event.pointerId);
    event.preventDefault();
  });
  handle.addEventListener("pointermove", (event) => {
    if (!handle.hasPointerCapture(event.pointerId)) return;
    const { left, right } = view.visible();
    const at = event.clientX - pane.root.getBoundingClientRect().left;
    move((at - left) / (right - left || 1));
  });

  // The handle keeps its share of what is visible, so that zooming never carries it away.
  function draw() {
    const { left, right } = view.visible();
    const at = left + (right - left) * share;
    handle.style.transform = `translateX(${at}px)`;
    stage.picture("observed").style.clipPath = `inset(0 0 0 ${at}px)`;
    stage.picture("baseline").style.clipPath = `inset(0 calc(100% - ${at}px) 0 0)`;
    handle.setAttribute("aria-valuenow", Math.round(share * 100));
    handle.setAttribute("aria-valuetext", `${Math.round(share * 100)} % ${stage.against.toLowerCase()}`);
  }

  return { draw };
}

function onion(stage) {
  const stored = Number.parseInt(memory.read("onion") ?? "50", 10);
  const range = h("input", { type: "range", className: "viewer-range", min: 0, max: 100, step: 1, value: stored });
  range.setAttribute("aria-label", `Opacity of observed over ${stage.against.toLowerCase()}`);
  const shown = h("output", { className: "viewer-range-value" });

  const draw = () => {
    stage.picture("observed").style.opacity = range.value / 100;
    shown.textContent = `${range.value} %`;
  };
  range.addEventListener("input", draw);
  range.addEventListener("change", () => memory.write("onion", range.value));

  const tools = h("label", { className: "viewer-opacity" }, h("span", {}, stage.against), range, h("span", {}, "Observed"), shown);
  return { draw, tools };
}

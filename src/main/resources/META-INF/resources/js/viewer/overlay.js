// The diff overlay: what the comparison marked, in a colour and as strong as one likes; what differs
// less than a threshold is left out, at once, from the strengths that a worker found.
import { INLINE } from "./decode.js";
import { h, memory } from "./dom.js";

const COLOURS = { Pink: [224, 0, 122], Red: [226, 28, 28], Blue: [28, 78, 226], Green: [0, 140, 70] };
const MOST = 40e6; // pixels; above it the picture of the comparison is shown as it is
const FULL = 255;
const CRISP = 2; // above this scale single pixels are what one wants to see

let worker;
let asked = 0;

export function overlay(stage, view, description) {
  const diff = stage.picture("diff");
  const paint = h("canvas", { className: "layer layer-mask" });
  const colour = h("select", { className: "form-select viewer-colour", "aria-label": "Colour of the overlay" }, ...Object.keys(COLOURS).map((name) => h("option", {}, name)));
  const opacity = range("Opacity of the overlay", 10, 100, memory.read("tint.opacity") ?? "80");
  const least = range("Hide changes below, in percent", 0, 100, "0");
  const shown = h("output", { className: "viewer-range-value" }, "0 %");
  let brush = null;
  let over = false;
  colour.value = memory.read("tint.colour") in COLOURS ? memory.read("tint.colour") : "Pink";

  const fade = () => {
    const share = opacity.value / 100;
    paint.style.opacity = share;
    diff.style.opacity = brush ? 0 : share;
  };
  const place = () => {
    paint.style.transform = `translate(${view.x}px, ${view.y}px) scale(${view.scale})`;
    paint.classList.toggle("viewer-crisp", view.scale > CRISP);
  };
  const draw = () => {
    shown.textContent = `${least.value} %`;
    brush?.(COLOURS[colour.value], Math.ceil((least.value / 100) * FULL));
  };
  opacity.addEventListener("input", fade);
  opacity.addEventListener("change", () => memory.write("tint.opacity", opacity.value));
  colour.addEventListener("change", () => {
    memory.write("tint.colour", colour.value);
    draw();
  });
  least.addEventListener("input", draw);
  fade();

  const { width, height } = description.pictures.diff;
  least.disabled = colour.disabled = true;
  if (INLINE) {
    least.title = "A report that is a file cannot leave anything out";
  } else if (width * height <= MOST) {
    strengthsOf(description).then((found) => {
      if (over) return;
      Object.assign(paint, { width, height });
      brush = painter(paint, found);
      stage.panes[0].stack.append(paint);
      place();
      least.disabled = colour.disabled = false;
      draw();
      fade();
      paint.dataset.state = "ready";
    }, () => (least.title = "The pictures could not be read, so nothing can be left out"));
  } else {
    least.title = "These pictures are too large for it";
  }

  const tools = h("div", { className: "viewer-tint" }, colour, h("label", { className: "viewer-opacity" }, h("span", {}, "Opacity"), opacity), h("label", { className: "viewer-opacity" }, h("span", {}, "Hide below"), least, shown));
  return {
    tools,
    draw: place,
    end() {
      over = true;
      brush = null;
      paint.remove();
    },
  };
}

function range(label, min, max, value) {
  const made = h("input", { type: "range", className: "viewer-range", min, max, step: 1, value });
  made.setAttribute("aria-label", label);
  return made;
}

/** Paints into one picture that is kept, and only where anything is marked at all. */
function painter(canvas, { data, width, height }) {
  const pen = canvas.getContext("2d");
  const { top, bottom } = marked(data, width, height);
  if (bottom <= top) return () => {};
  const picture = pen.createImageData(width, bottom - top);
  const pixels = new Uint32Array(picture.data.buffer);
  const table = new Uint32Array(FULL + 1);
  const from = top * width;
  return ([red, green, blue], least) => {
    table.fill(0);
    table.fill(((FULL << 24) | (blue << 16) | (green << 8) | red) >>> 0, Math.max(1, least));
    for (let at = 0; at < pixels.length; at++) pixels[at] = table[data[from + at]];
    pen.putImageData(picture, 0, top);
  };
}

function marked(data, width, height) {
  const first = data.findIndex((strength) => strength !== 0);
  const last = data.findLastIndex((strength) => strength !== 0);
  return first < 0 ? { top: 0, bottom: 0 } : { top: Math.floor(first / width), bottom: Math.min(height, Math.floor(last / width) + 1) };
}

function strengthsOf({ pictures, regions }) {
  worker ??= new Worker(new URL("./mask-worker.js", import.meta.url));
  const id = ++asked;
  return new Promise((resolve, reject) => {
    const hear = ({ data }) => {
      if (data.id !== id) return;
      worker.removeEventListener("message", hear);
      if (data.problem) reject(new Error(data.problem));
      else resolve({ data: data.strengths, width: data.width, height: data.height });
    };
    worker.addEventListener("message", hear);
    const url = (name) => new URL(pictures[name].url, document.baseURI).href;
    worker.postMessage({ id, baseline: url("baseline"), observed: url("observed"), diff: url("diff"), regions: regions.map(({ y, expectedY }) => ({ y, expectedY })) });
  });
}

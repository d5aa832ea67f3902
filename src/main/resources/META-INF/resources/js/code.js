// Fields of JavaScript in colours. The textarea stays what is typed in and sent; its words are drawn
// below it, in spans that Prism's tokens become. Without Prism it is a plain field.

const PARTS = ["core", "clike", "javascript"];
const SHOWN = new Set(["keyword", "string", "number", "boolean", "comment", "function"]);
const KIN = { "template-string": "string", regex: "string", "function-variable": "function", null: "boolean" };
let prism;

export function watchCode() {
  const take = async (root) => {
    const boxes = [...(root.querySelectorAll?.("[data-scene-code]:not([data-ready])") ?? [])];
    if (boxes.length === 0) return;
    prism ??= load();
    const { tokenize, languages } = await prism;
    for (const box of boxes) if (!("ready" in box.dataset)) paint(box, (text) => tokenize(text, languages.javascript));
  };
  take(document);
  document.addEventListener("htmx:load", (event) => take(event.detail.elt));
}

async function load() {
  window.Prism = { manual: true };
  for (const part of PARTS) {
    await new Promise((loaded, failed) => {
      const script = Object.assign(document.createElement("script"), { src: `/webjars/prismjs/components/prism-${part}.min.js` });
      script.addEventListener("load", loaded);
      script.addEventListener("error", failed);
      document.head.append(script);
    });
  }
  return window.Prism;
}

function paint(box, tokens) {
  const text = box.querySelector("textarea");
  const below = Object.assign(document.createElement("pre"), { className: "code-paint" });
  below.setAttribute("aria-hidden", "true");
  text.before(below);
  const draw = () => {
    below.replaceChildren(...spans(tokens(text.value)), "\n");
    follow();
  };
  const follow = () => {
    below.scrollTop = text.scrollTop;
    below.scrollLeft = text.scrollLeft;
  };
  text.addEventListener("input", draw);
  text.addEventListener("change", draw);
  text.addEventListener("scroll", follow);
  draw();
  box.dataset.ready = "";
}

function spans(tokens) {
  return tokens.map((token) => {
    if (typeof token === "string") return token;
    const type = KIN[token.type] ?? token.type;
    const inner = Array.isArray(token.content) ? spans(token.content) : [typeof token.content === "string" ? token.content : ""];
    if (!SHOWN.has(type)) return inner;
    const span = document.createElement("span");
    span.className = `code-${type}`;
    span.append(...inner.flat(9));
    return span;
  }).flat(9);
}

// Stands in for the service: the viewer's own files, and a run of so many executions of its own making.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname } from "node:path";
import { boxOf, KINDS, mask, page } from "./pictures.mjs";

const FILES = new URL("../../main/resources/META-INF/resources/", import.meta.url);
const TYPES = { ".js": "text/javascript", ".css": "text/css", ".svg": "image/svg+xml" };
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
const STYLES = ["scene", "icons", "layout", "components", "forms", "run", "evidence", "viewer", "viewer-side", "viewer-review"];

/**
 * Serves a run of `count` executions that all changed, each with pictures of a size. In `modules` are
 * the packages that the service serves from its own jars.
 */
export async function serve({ count, width, height, modules }) {
  const made = new Map();
  const picture = (name, make) => made.get(name) ?? made.set(name, make()).get(name);
  const items = Array.from({ length: count }, (_, index) => item(index));

  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://localhost");
    const wantsJson = (request.headers.accept ?? "").includes("json");
    const [, part, id, name] = pathname.split("/");
    try {
      if (part === "runs") send(response, json(listing(items)));
      else if (part === "executions") send(response, wantsJson ? json(description(items, Number(id), { width, height })) : html(id));
      else if (part === "artifacts") send(response, png(picture, name, items[Number(id)], { width, height }));
      else if (part === "webjars") send(response, { type: TYPES[extname(pathname)] ?? "text/plain", content: await readFile(`${modules}/${pathname.slice("/webjars/".length)}`) });
      else send(response, { type: TYPES[extname(pathname)] ?? "text/plain", content: await readFile(new URL(`.${pathname}`, FILES)) });
    } catch {
      send(response, { type: "image/svg+xml", content: '<svg xmlns="http://www.w3.org/2000/svg"/>' });
    }
  });
  await new Promise((ready) => server.listen(0, ready));
  return { base: `http://localhost:${server.address().port}`, close: () => server.close() };
}

function item(index) {
  return { id: String(index), kind: index % KINDS, page: `Page ${Math.floor(index / 4)}`, task: "As it opens", browser: "chromium", viewport: "1280×800" };
}

function listing(items) {
  const listed = items.map(({ kind, ...rest }) => ({ ...rest, url: `/executions/${rest.id}/viewer`, status: "finished", verdict: "changed", level: "major", percent: 0.42 }));
  const tally = { needed: items.length, approved: 0, rejected: 0 };
  return { run: "1", title: "Nightly", tally, failed: 0, closed: null, baseline_id: null, items: listed, groups: groups(items), again: "/runs/launch", back: "/runs/1" };
}

function groups(items) {
  return Array.from({ length: KINDS }, (_, kind) => items.filter((each) => each.kind === kind))
    .filter((members) => members.length > 0)
    .map((members) => ({ key: `kind-${members[0].kind}`, kind: "changed", together: true, members: members.map(({ id }) => ({ execution_id: id, verdict: null })) }));
}

function description(items, index, size) {
  const { kind, ...execution } = items[index];
  const at = (name) => ({ url: `/artifacts/${index}/${name}`, ...size });
  const { x, y, width, height } = boxOf(kind);
  return {
    url: `/executions/${index}/viewer`,
    execution: { ...execution, status: "finished", verdict: "changed", level: "major", percent: 0.42 },
    pictures: { baseline: at("baseline.png"), observed: at("page.png"), diff: at("diff.png"), heatmap: null },
    regions: [{ x, y, width, height, kind: "changed", pixels: width * height, expected_y: y, band: false }],
    position: { index: index + 1, total: items.length },
    previous: index > 0 ? `/executions/${index - 1}/viewer` : null,
    next: index < items.length - 1 ? `/executions/${index + 1}/viewer` : null,
    run: "/runs/1/viewer",
    back: "/runs/1",
  };
}

function png(picture, name, { id, kind }, { width, height }) {
  const seed = Number(id) % 5;
  if (name === "diff.png") return image(picture(`diff ${kind}`, () => mask(width, height, kind)));
  const shown = name === "page.png" ? kind : null;
  return image(picture(`${seed} ${shown}`, () => page(width, height, seed, shown)));
}

const image = (content) => ({ type: "image/png", content, keep: true });
const json = (value) => ({ type: "application/json", content: JSON.stringify(value) });

function html(id) {
  const sheets = ["/webjars/bootstrap/dist/css/bootstrap.min.css", ...STYLES.map((name) => `/css/${name}.css`)];
  const styles = sheets.map((sheet) => `<link rel="stylesheet" href="${sheet}">`).join("");
  return {
    type: "text/html",
    content: `<!doctype html><html lang="en" data-bs-theme="light"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Viewer</title><link rel="icon" href="/img/scene.svg">${styles}<script type="module" src="/js/viewer/element.js"></script></head><body><div class="shell"><nav class="rail" aria-label="Main"></nav><main class="main main-viewer" id="main"><scene-viewer src="/executions/${id}/viewer"></scene-viewer></main></div></body></html>`,
  };
}

function send(response, { type, content, keep }) {
  response.writeHead(200, { "Content-Type": type, "Content-Security-Policy": POLICY, "Cache-Control": keep ? "private, max-age=31536000, immutable" : "no-cache" });
  response.end(content);
}

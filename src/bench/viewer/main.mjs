// The figures of the viewer: node main.mjs FOLDER [executions [part]...]. In FOLDER npm has put
// package.json's packages. Prints one line for each figure, with its limit.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { serve } from "./server.mjs";

const [work, count = "500", ...wanted] = process.argv.slice(2);
const { chromium } = createRequire(`${work}/package.json`)("playwright-core");
const modules = `${work}/node_modules`;
const executablePath = process.env.SCENE_TEST_CHROMIUM ?? "/usr/bin/chromium";
const LOOK = 700; // ms
const MADE = 30; // executions, after which the pictures are the same ones again
const SHOWN = `() => {
  const layers = [...document.querySelectorAll('.layer-observed, .layer-baseline')];
  return layers.length === 2 && layers.every(layer => layer.dataset.state === 'ready');
}`;
// from the key until both pictures are painted and a frame with them was drawn
const MOVED = `async key => {
  const viewer = document.querySelector('scene-viewer');
  const before = viewer.querySelector('.layer-observed').dataset.url;
  const layers = () => [...viewer.querySelectorAll('.layer-observed, .layer-baseline')];
  const began = performance.now();
  document.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }));
  const frame = () => new Promise(requestAnimationFrame);
  while (!layers().every(({ dataset }) => dataset.url !== before && dataset.state === 'ready')) await frame();
  await frame();
  return performance.now() - began;
}`;
const FRAMES = `async ([zoom, steps]) => {
  const pane = document.querySelector('.viewer-pane');
  const box = pane.getBoundingClientRect();
  const gaps = [];
  let last = await new Promise(requestAnimationFrame);
  for (let step = 0; step < steps; step++) {
    const delta = zoom ? (step % 60 < 30 ? -24 : 24) : (step % 120 < 60 ? 90 : -90);
    pane.dispatchEvent(new WheelEvent('wheel', { bubbles: true, cancelable: true, ctrlKey: zoom, deltaY: delta, clientX: box.left + 300, clientY: box.top + 300 }));
    const now = await new Promise(requestAnimationFrame);
    gaps.push(now - last);
    last = now;
  }
  return gaps;
}`;

const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
try {
  const parts = { moving, panning, sliding };
  for (const [name, measure] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) await measure();
} finally {
  await browser.close();
}

async function moving() {
  const server = await serve({ count: Number(count), width: 1280, height: 8000, modules });
  for (let id = 0; id < Math.min(MADE, Number(count)); id++) await stored(server, id);
  const page = await opened(server, "first picture of 1280x8000, ms", 1000);
  const times = [];
  for (let step = 1; step < Number(count); step++) {
    await page.waitForTimeout(LOOK); // a look; the neighbours are fetched meanwhile
    times.push(await page.evaluate(`(${MOVED})("ArrowRight")`));
  }
  figure(`next of ${count}, preloaded, p95 ms`, percentile(times, 0.95), 100);
  figure(`next of ${count}, preloaded, median ms`, percentile(times, 0.5));
  figure("memory of the tab after all, MB", memory(), 600);
  await page.close();
  server.close();
}

async function panning() {
  const server = await serve({ count: 2, width: 1920, height: 15000, modules });
  const page = await opened(server, "first picture of 1920x15000, ms", 1000);
  for (const zoom of [false, true]) {
    const gaps = await page.evaluate(`(${FRAMES})([${zoom}, 240])`);
    figure(`${zoom ? "zoom" : "pan"}, frames a second, median`, 1000 / percentile(gaps, 0.5), 60);
    figure(`${zoom ? "zoom" : "pan"}, frames a second, slowest twentieth`, 1000 / percentile(gaps, 0.95));
  }
  await page.close();
  server.close();
}

async function sliding() {
  const server = await serve({ count: 2, width: 1280, height: 6250, modules });
  const page = await opened(server, "first picture of 8 Mpx, ms", 1000);
  await page.keyboard.press("d");
  await page.waitForSelector("canvas.layer-mask[data-state=ready]");
  const times = [];
  for (let value = 1; value <= 30; value++) {
    times.push(await page.evaluate((to) => {
      const range = document.querySelector('[aria-label^="Hide changes"]');
      range.value = to;
      const began = performance.now();
      range.dispatchEvent(new Event("input"));
      return new Promise((told) => requestAnimationFrame(() => told(performance.now() - began)));
    }, value * 3));
  }
  figure("threshold on 8 Mpx until the next frame, p95 ms", percentile(times, 0.95), 50);
  await page.close();
  server.close();
}

async function opened(server, name, limit) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.on("pageerror", (problem) => console.log(`uncaught: ${problem}`));
  await stored(server, 0);
  const began = performance.now();
  await page.goto(`${server.base}/executions/0/viewer`);
  await page.waitForFunction(SHOWN);
  figure(name, performance.now() - began, limit);
  return page;
}

// made once, as the service has them stored
async function stored({ base }, id) {
  for (const name of ["page.png", "baseline.png"]) await (await fetch(`${base}/artifacts/${id}/${name}`)).arrayBuffer();
}

function memory() {
  let most = 0;
  for (const pid of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
    try {
      const words = readFileSync(`/proc/${pid}/cmdline`, "utf8");
      if (!words.includes("--type=renderer") || !isOurs(pid)) continue;
      most = Math.max(most, Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, "utf8"))[1]) / 1000);
    } catch {
      // it has ended meanwhile
    }
  }
  return most;
}

function isOurs(pid) {
  for (let parent = pid, turns = 0; turns < 8; turns++) {
    parent = /^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${parent}/status`, "utf8"))[1];
    if (Number(parent) === process.pid) return true;
    if (parent === "0" || parent === "1") return false;
  }
  return false;
}

function percentile(numbers, share) {
  const sorted = numbers.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
}

function figure(name, value, limit) {
  console.log(`${name}: ${value.toFixed(value < 10 ? 1 : 0)}${limit ? ` (limit ${limit})` : ""}`);
}

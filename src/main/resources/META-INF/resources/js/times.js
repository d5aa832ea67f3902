// One formatter for every time on the page. The server renders <time datetime="…Z" data-scene-time>
// with a UTC text inside; here it becomes what <html data-scene-timezone="utc|local"> asks for.
// data-scene-time="ago" counts from now, and keeps counting; "clock" is the time of day alone.

const STEPS = [
  ["second", 60],
  ["minute", 60],
  ["hour", 24],
  ["day", 7],
];
const ago = new Intl.RelativeTimeFormat("en", { numeric: "auto", style: "short" });

const AS = { ago: relative, clock: (at, exact) => exact.slice(11, 19) };

export function watchTimes() {
  const all = () => show(document);
  document.addEventListener("htmx:load", (event) => {
    show(event.detail.elt);
    if (event.detail.elt.querySelector?.("[data-scene-timezone-now]")) all();
  });
  setInterval(() => document.hidden || all(), 20_000);
  all();
}

function show(root) {
  const changed = root.querySelector("[data-scene-timezone-now]")?.dataset.sceneTimezoneNow;
  if (changed) document.documentElement.dataset.sceneTimezone = changed;
  for (const element of root.querySelectorAll("time[data-scene-time]")) {
    const at = new Date(element.dateTime);
    if (Number.isNaN(at.getTime())) continue;
    const exact = formatTime(at);
    const text = AS[element.dataset.sceneTime]?.(at, exact) ?? exact;
    if (element.textContent !== text) element.textContent = text;
    element.title = exact;
  }
}

/** 2026-11-21 09:04:12, with the zone named when it is UTC. */
export function formatTime(at) {
  const utc = document.documentElement.dataset.sceneTimezone !== "local";
  const shifted = utc ? at : new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  const text = shifted.toISOString().slice(0, 19).replace("T", " ");
  return utc ? `${text} UTC` : text;
}

function relative(at) {
  let amount = (at.getTime() - Date.now()) / 1000;
  if (Math.abs(amount) < 10) return "just now";
  for (const [unit, size] of STEPS) {
    if (Math.abs(amount) < size) return ago.format(Math.round(amount), unit);
    amount /= size;
  }
  return formatTime(at).slice(0, 10);
}

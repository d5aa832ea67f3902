// The address of what is seen: the mode and, once somebody has zoomed, the place.

const SETTLED = 300;

let timer = 0;

/** What an address asks for. */
export function wantedOf(search) {
  const asked = new URLSearchParams(search);
  const [scale, x, y] = (asked.get("at") ?? "").split(",").map(Number);
  const at = [scale, x, y].every(Number.isFinite) && scale > 0 ? { scale, x, y } : null;
  return { mode: asked.get("mode"), at };
}

/** Writes it into the address, without a step to go back to. */
export function tell(mode, view) {
  clearTimeout(timer);
  timer = setTimeout(() => {
    const asked = new URLSearchParams();
    if (mode) asked.set("mode", mode);
    if (view.fit === "free") asked.set("at", [view.scale, view.middle.x, view.middle.y].map((number) => Number(number.toFixed(3))).join(","));
    const search = asked.size > 0 ? `?${asked}`.replaceAll("%2C", ",") : "";
    if (search !== location.search) history.replaceState(null, "", `${location.pathname}${search}`);
  }, SETTLED);
}

/** An address without what is asked for: the execution alone. */
export const bare = (url) => new URL(url, document.baseURI).pathname;

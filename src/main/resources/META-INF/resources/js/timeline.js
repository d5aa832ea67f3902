// The bars of a timeline: one of them can be reached with Tab, the others from there with arrows.

const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export function watchTimelines() {
  const prepare = () => {
    for (const lanes of document.querySelectorAll(".lanes")) {
      if (!lanes.querySelector('.lane-bar[tabindex="0"]')) lanes.querySelector(".lane-bar")?.setAttribute("tabindex", "0");
    }
  };
  document.addEventListener("htmx:load", prepare);
  document.addEventListener("htmx:afterSwap", prepare);
  prepare();

  document.addEventListener("keydown", (event) => {
    const bar = event.target.closest?.(".lane-bar");
    if (!bar || event.ctrlKey || event.metaKey || event.altKey) return;
    const bars = [...bar.closest(".lanes").querySelectorAll(".lane-bar")];
    const at = bars.indexOf(bar);
    const next = { Home: 0, End: bars.length - 1 }[event.key] ?? (event.key in STEPS ? at + STEPS[event.key] : -1);
    if (!bars[next]) return;
    event.preventDefault();
    bar.setAttribute("tabindex", "-1");
    bars[next].setAttribute("tabindex", "0");
    bars[next].focus();
  });
}

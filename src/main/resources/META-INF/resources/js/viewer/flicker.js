// Flicker: the two pictures in turn, so that the eye finds what jumps. Holding B does it by hand.
import { h } from "./dom.js";

const TURN = 650;

export function flicker(stage) {
  const observed = stage.picture("observed");
  const title = h("span", { className: "viewer-pane-title" }, "Observed");
  stage.panes[0].root.append(title);
  let seen = true;
  const turn = () => {
    seen = !seen;
    observed.style.visibility = seen ? "" : "hidden";
    title.textContent = seen ? "Observed" : stage.against;
  };
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const timer = still ? 0 : setInterval(turn, TURN);
  const tools = still ? h("button", { type: "button", className: "tool" }, "Turn") : undefined;
  tools?.addEventListener("click", turn);
  return {
    tools,
    draw() {},
    end() {
      clearInterval(timer);
      observed.style.visibility = "";
    },
  };
}

// The ways to look at an execution, one at a time. A mode names the pictures it lays over each
// other, pane by pane, bottom first; what it needs beyond that is a control (see controls.js).

export const MODES = [
  {
    id: "slider",
    label: "Slider",
    key: "s",
    icon: "slider",
    needs: ["baseline", "observed"],
    panes: [{ layers: ["baseline", "observed"] }],
    control: "slider",
  },
  {
    id: "side",
    label: "Side by side",
    key: "p",
    icon: "side",
    needs: ["baseline", "observed"],
    panes: [
      { title: "Baseline", layers: ["baseline"] },
      { title: "Observed", layers: ["observed"] },
    ],
  },
  {
    id: "onion",
    label: "Onion skin",
    key: "o",
    icon: "onion",
    needs: ["baseline", "observed"],
    panes: [{ layers: ["baseline", "observed"] }],
    control: "onion",
  },
  {
    id: "flicker",
    label: "Flicker",
    key: "f",
    icon: "flicker",
    needs: ["baseline", "observed"],
    panes: [{ layers: ["baseline", "observed"] }],
    control: "flicker",
  },
  {
    id: "heatmap",
    label: "Heatmap",
    key: "h",
    icon: "heatmap",
    overlay: true,
    needs: ["observed", "heatmap"],
    panes: [{ layers: ["observed", "heatmap"] }],
  },
  {
    id: "diff",
    label: "Diff",
    key: "d",
    icon: "diff",
    overlay: true,
    needs: ["observed", "diff"],
    panes: [{ layers: ["observed", "diff"] }],
    control: "overlay",
  },
  { id: "baseline", label: "Baseline", icon: "baseline", needs: ["baseline"], panes: [{ layers: ["baseline"] }] },
  { id: "observed", label: "Observed", icon: "image", needs: ["observed"], panes: [{ layers: ["observed"] }] },
];

export const modeById = (id) => MODES.find((mode) => mode.id === id);

export const usable = (mode, description) => mode.needs.every((name) => description.has(name));

/** Why a mode cannot be used, for the button that is disabled. */
export function missing(mode, description) {
  const names = mode.needs.filter((name) => !description.has(name));
  const against = description.against.label.toLowerCase();
  return names.length > 0 ? `There is no ${names.map((name) => (name === "baseline" ? against : name)).join(" and no ")} picture here` : null;
}

/** The wanted mode if these pictures allow it, else the best they do; null without any picture. */
export function bestMode(wanted, description) {
  const order = [modeById(wanted), modeById("slider"), modeById("observed"), modeById("baseline")];
  return order.find((mode) => mode !== undefined && usable(mode, description)) ?? null;
}

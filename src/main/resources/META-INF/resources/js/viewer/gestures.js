// Hands on the stage: drag pans, the wheel pans, ctrl + wheel and a pinch zoom at the pointer.

const LINE = 16;

export function watchGestures(stage, view) {
  const pointers = new Map();
  const place = (event) => {
    const pane = event.target.closest?.(".viewer-pane") ?? stage;
    const box = pane.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  };

  stage.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
      if (event.ctrlKey || event.metaKey) view.zoomBy(Math.exp(-event.deltaY * unit * 0.0022), place(event));
      else if (event.shiftKey && event.deltaX === 0) view.panBy(-event.deltaY * unit, 0);
      else view.panBy(-event.deltaX * unit, -event.deltaY * unit);
    },
    { passive: false },
  );

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || event.target.closest("button, a, [role=slider]")) return;
    pointers.set(event.pointerId, event);
    stage.setPointerCapture(event.pointerId);
    stage.toggleAttribute("data-dragging", true);
  });

  stage.addEventListener("pointermove", (event) => {
    const before = pointers.get(event.pointerId);
    if (!before) return;
    const other = [...pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
    if (other) pinch(before, event, other);
    else view.panBy(event.clientX - before.clientX, event.clientY - before.clientY);
    pointers.set(event.pointerId, event);
  });

  const release = (event) => {
    pointers.delete(event.pointerId);
    stage.toggleAttribute("data-dragging", pointers.size > 0);
  };
  stage.addEventListener("pointerup", release);
  stage.addEventListener("pointercancel", release);

  stage.addEventListener("dblclick", (event) => {
    if (event.defaultPrevented || event.target.closest("button, a, [role=slider]")) return;
    if (view.fit === "free") view.fitWidth();
    else view.zoomTo(Math.max(1, view.scale * 2), place(event));
  });

  function pinch(before, now, other) {
    const box = stage.getBoundingClientRect();
    const apart = (pointer) => Math.hypot(pointer.clientX - other.clientX, pointer.clientY - other.clientY) || 1;
    const middle = {
      x: (now.clientX + other.clientX) / 2 - box.left,
      y: (now.clientY + other.clientY) / 2 - box.top,
    };
    view.panBy((now.clientX - before.clientX) / 2, (now.clientY - before.clientY) / 2);
    view.zoomBy(apart(now) / apart(before), middle);
  }
}

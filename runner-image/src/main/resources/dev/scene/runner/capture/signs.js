// What the page has done so far, as `activity`; and whether all that can change its looks is counted, there or by the browser
// as a style recalculation or a layout. What is drawn in other ways, or in a tree of its own, is not.
() => {
  const scene = window[Symbol.for('scene')];
  const uncounted = 'canvas, video, audio, iframe, frame, object, embed, fencedframe, marquee, progress:not([value]), '
    + 'animate, animateTransform, animateMotion, set';
  const apart = (element) => element.shadowRoot || element.localName.includes('-');
  const counted = Boolean(scene) && !document.querySelector(uncounted)
    && ![...document.querySelectorAll('*')].some(apart)
    && !document.getAnimations().some((animation) => animation.playState === 'running');
  return { counted, activity: scene?.activity ?? 0 };
}

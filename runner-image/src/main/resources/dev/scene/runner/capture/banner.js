// The first of the selectors that matches something visible.
(selectors) => selectors.find((selector) => {
  try {
    return [...document.querySelectorAll(selector)].some((found) => found.checkVisibility({ visibilityProperty: true }) && found.getBoundingClientRect().height > 0);
  } catch {
    return false;
  }
}) ?? null

// The boxes of elements that show, in CSS pixels of the page.
(elements) => elements
  .map((element) => element.getBoundingClientRect())
  .filter(({ width, height }) => width > 0 && height > 0)
  .map(({ x, y, width, height }) => ({ x: x + scrollX, y: y + scrollY, width, height }))

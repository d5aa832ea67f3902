// Runs in the page after its screenshot: what can be seen, element by element, as `dom.json` of the contract describes it.
({ limit }) => {
  // shorthands say the same as their parts and are read in one go
  const PROPERTIES = [
    'display', 'position', 'float', 'visibility', 'opacity', 'zIndex', 'overflow', 'boxSizing', 'margin', 'padding',
    'borderWidth', 'borderColor', 'borderStyle', 'borderRadius', 'color', 'backgroundColor', 'backgroundImage', 'boxShadow',
    'filter', 'transform', 'fontFamily', 'fontSize', 'fontWeight', 'fontStyle', 'lineHeight', 'letterSpacing', 'textAlign',
    'textTransform', 'textDecorationLine', 'textShadow', 'whiteSpace', 'verticalAlign', 'objectFit', 'clipPath',
  ];
  const WITHOUT_PICTURE = new Set(['SCRIPT', 'STYLE', 'HEAD', 'NOSCRIPT', 'TEMPLATE', 'LINK', 'META', 'BR']);
  const styles = [];
  const styleNumbers = new Map();
  const elements = [];
  let leftOut = 0;

  const hash = (text) => {
    if (!text) return '';
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      high = Math.imul(high ^ code, 2654435761);
      low = Math.imul(low ^ code, 1597334677);
    }
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909);
    return (high >>> 0).toString(16).padStart(8, '0') + (low >>> 0).toString(16).padStart(8, '0');
  };
  const ownText = (element) => {
    let text = '';
    for (let node = element.firstChild; node; node = node.nextSibling) if (node.nodeType === 3) text += node.data;
    return text.replace(/\s+/g, ' ').trim();
  };
  const content = (element) => {
    if (element.localName === 'svg') return element.innerHTML;
    if (element.localName === 'img') return element.currentSrc;
    if (element.localName === 'input') return element.type === 'password' ? '' : element.value || element.placeholder;
    if (element.localName === 'textarea') return element.value || element.placeholder;
    return ownText(element);
  };
  const styleOf = (computed) => {
    let key = '';
    for (const property of PROPERTIES) key += computed[property] + '\n';
    let number = styleNumbers.get(key);
    if (number === undefined) {
      number = styles.push(key.slice(0, -1).split('\n')) - 1;
      styleNumbers.set(key, number);
    }
    return number;
  };
  const stepOf = (element, counts) => {
    const number = (counts.get(element.localName) ?? 0) + 1;
    counts.set(element.localName, number);
    const id = element.id;
    if (id && id.length <= 80 && /^[A-Za-z_][\w-]*$/.test(id) && element.getRootNode().getElementById?.(id) === element) return '#' + id;
    return CSS.escape(element.localName) + ':nth-of-type(' + number + ')';
  };
  const round = (number) => Math.round(number * 10) / 10;

  // counted by hand, since :nth-of-type would have to look at all siblings of each element
  const walk = (parent, parentNumber, path) => {
    const counts = new Map();
    for (let element = parent.firstElementChild; element; element = element.nextElementSibling) {
      const step = stepOf(element, counts);
      if (WITHOUT_PICTURE.has(element.nodeName) || element.hasAttribute('data-scene-mask')) continue;
      const way = step[0] === '#' ? step : path + step;
      const number = add(element, parentNumber, way);
      const [next, rest] = number < 0 ? [parentNumber, way + ' > '] : [number, ''];
      if (element.localName !== 'svg') walk(element, next, rest);
      if (element.shadowRoot) walk(element.shadowRoot, next, rest + '>>> ');
    }
  };
  const add = (element, parentNumber, way) => {
    const box = element.getBoundingClientRect();
    if (box.width <= 0 || box.height <= 0) return -1;
    const computed = getComputedStyle(element);
    if (computed.visibility !== 'visible' || computed.opacity === '0') return -1;
    if (elements.length >= limit) {
      leftOut++;
      return -1;
    }
    return elements.push([
      parentNumber, way, round(box.left + scrollX), round(box.top + scrollY), round(box.width), round(box.height),
      hash(content(element)), styleOf(computed),
    ]) - 1;
  };
  if (document.body) walk(document.documentElement, -1, '');

  const root = document.scrollingElement ?? document.documentElement;
  return JSON.stringify({
    version: 1,
    url: location.href,
    viewport: { width: innerWidth, height: innerHeight },
    page: { width: root.scrollWidth, height: root.scrollHeight },
    scale: devicePixelRatio,
    properties: PROPERTIES,
    styles,
    elements,
    left_out: leftOut,
  });
}

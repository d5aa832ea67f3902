// Class c: single changes that a person would call a change, none of which moves its surroundings.
(() => {
  const { style, box, all, texts, visible, places, moved, replace } = bench;

  const LOOKALIKES = {
    i: 'l', l: 'i', c: 'e', e: 'c', O: '0', o: 'e', a: 'e', n: 'u', u: 'n', h: 'b', b: 'd', d: 'b', p: 'q', s: 'a',
    r: 't', t: 'f', m: 'w', g: 'y', v: 'y', y: 'v', k: 'h', E: 'F', F: 'E', S: 'B', B: 'R', T: 'F', C: 'G', D: 'O',
  };
  const digit = found => String((Number(found) + 3) % 10);

  // Replaces what the pattern finds in one visible text by something of the same width.
  function text(pattern, by, within = '*') {
    for (const node of bench.shuffled(texts())) {
      const parent = node.parentElement;
      const match = pattern.exec(node.data);
      if (!match || !visible(parent) || !parent.matches(within)) continue;
      const start = match.index + match[0].length - match[1].length;
      const range = document.createRange();
      range.setStart(node, start);
      range.setEnd(node, start + match[1].length);
      const rects = range.getClientRects();
      if (rects.length !== 1 || rects[0].width < 1) continue;
      const found = { x: rects[0].x + scrollX, y: rects[0].y + scrollY, w: rects[0].width, h: rects[0].height };
      const replacement = typeof by === 'function' ? by(match[1]) : by;
      const span = document.createElement('scene-text');
      span.textContent = replacement.text ?? replacement;
      span.style.cssText = `display:inline-block;width:${rects[0].width}px;white-space:pre;text-indent:0;${replacement.style ?? ''}`;
      if (unwrapped(node, start, match[1], replacement, rects[0].width)) {
        return { what: `"${match[1]}" became "${replacement}"`, boxes: [found] };
      }
      const before = places();
      replace(node, node.data.slice(0, start), span, node.data.slice(start + match[1].length));
      if (moved(before, places()) < 0.6) {
        return { what: `"${match[1]}" became "${span.textContent}" ${replacement.style ?? ''}`, boxes: [found] };
      }
      bench.undo();
    }
    return null;
  }

  // Letters of one width change places without an element of their own.
  function unwrapped(node, start, from, to, width) {
    if (typeof to !== 'string' || to.length !== from.length) return false;
    const data = node.data, range = document.createRange();
    const before = places();
    node.data = data.slice(0, start) + to + data.slice(start + from.length);
    bench.undos.push(() => (node.data = data));
    range.setStart(node, start);
    range.setEnd(node, start + to.length);
    if (Math.abs(range.getBoundingClientRect().width - width) < 0.01 && moved(before, places()) < 0.01) return true;
    bench.undo();
    return false;
  }

  // Changes one visible element that fits, so that nothing else moves.
  function element(selector, fits, change) {
    for (const candidate of all(selector)) {
      const computed = getComputedStyle(candidate);
      if (!fits(candidate, computed)) continue;
      const before = places(candidate), first = box(candidate);
      const what = change(candidate, computed);
      if (what && moved(before, places(candidate)) < 0.6) {
        const name = candidate.tagName.toLowerCase() + (candidate.classList[0] ? `.${candidate.classList[0]}` : '');
        return { what: `${name}: ${what}`, boxes: [united(first, box(candidate))] };
      }
      bench.undo();
    }
    return null;
  }

  function united(a, b) {
    const x = Math.min(a.x, b.x), y = Math.min(a.y, b.y);
    return { x, y, w: Math.max(a.x + a.w, b.x + b.w) - x, h: Math.max(a.y + a.h, b.y + b.h) - y };
  }

  const BLOCKS = '.btn,button,.card-header,.badge,.label,.nav-item,td,th,pre,code,.card,.panel,section,li,h2,.uk-button,.uk-card,.ui-button';
  const small = (candidate, most = 400) => box(candidate).w <= most * 2 && box(candidate).h <= most;
  const solid = (candidate, computed) => small(candidate) && /^rgb\(/.test(computed.backgroundColor);
  const shade = by => element(BLOCKS, solid, (candidate, { backgroundColor }) => {
    const parts = backgroundColor.match(/\d+/g).map(Number);
    const next = parts.map(part => (part > 127 ? part - by : part + by));
    style(candidate, 'background-color', `rgb(${next})`);
    return `background ${backgroundColor} to rgb(${next})`;
  });
  const styled = (selector, property, value, fits = () => true, most = 400) =>
    element(selector, (candidate, computed) => small(candidate, most) && fits(candidate, computed), candidate => {
      style(candidate, property, value);
      return `${property}: ${value}`;
    });
  const shift = by => styled('.btn,button,img,h2,h3,label,.badge,svg,i,td a,input', 'translate', `${by}px 0`);
  const bordered = (_, computed) => parseFloat(computed.borderTopWidth) >= 1 && computed.borderTopStyle === 'solid' && !/, 0\)/.test(computed.borderTopColor);
  const linked = candidate => candidate.textContent.trim().length > 2 && box(candidate).h < 60;

  const kinds = {
    letter: () => text(/[a-zA-Z]{2,}?([ilceoanuhbdpsrtmgvykEFSBTCD])/, found => LOOKALIKES[found] ?? 'x', 'p,li,td,dd,span,label,div'),
    link: () => styled('a', 'color', 'rgb(200, 30, 90)', linked),
    digit: () => text(/([0-9])/, digit),
    'i-l': () => text(/[a-z](i)/, 'l'),
    'c-e': () => text(/[a-z](c)/, 'e'),
    'O-0': () => text(/(O)/, '0'),
    'dot-comma': () => text(/[a-z](\.)/, ','),
    'rn-m': () => text(/(rn)/, 'm'),
    bold: () => text(/\b([a-z]{4,9})\b/, found => ({ text: found, style: 'font-weight:bold' }), 'p,li,td,dd,label'),
    bigger: () => text(/\b([A-Za-z]{3,9})\b/, found => ({ text: found, style: 'zoom:1;line-height:0;font-size:calc(1em + 1px)' })),
    'text-shade': () => styled('p,h2,h3,td,li,label', 'color', 'rgb(120, 120, 200)', candidate => candidate.textContent.trim().length > 4, 120),
    'shade-slight': () => shade(12),
    'shade-medium': () => shade(40),
    'shade-strong': () => shade(100),
    'border-on': () => styled(BLOCKS, 'box-shadow', 'inset 0 0 0 1px rgb(120, 120, 120)', (_, computed) => computed.boxShadow === 'none'),
    'border-off': () => styled('*', 'border-color', 'transparent', bordered),
    'border-colour': () => styled('*', 'border-color', 'rgb(190, 60, 60)', bordered),
    'icon-off': () => styled('i,svg,.icon', 'visibility', 'hidden', candidate => box(candidate).w < 80, 80),
    checkbox: () => element('input[type=checkbox],input[type=radio]', () => true, candidate => {
      const before = candidate.checked;
      bench.undos.push(() => (candidate.checked = before));
      candidate.checked = !before;
      return `checked: ${!before}`;
    }),
    'image-mirror': () => styled('img', 'scale', '-1 1', () => true, 900),
    'image-hue': () => styled('img', 'filter', 'hue-rotate(120deg)', () => true, 900),
    'shift-1': () => shift(1),
    'shift-2': () => shift(2),
    'shift-3': () => shift(3),
    'underline-off': () => styled('a', 'text-decoration', 'none', (candidate, computed) => linked(candidate) && computed.textDecorationLine === 'underline'),
    'underline-on': () => styled('a', 'text-decoration', 'underline', (candidate, computed) => linked(candidate) && computed.textDecorationLine === 'none'),
    'shadow-off': () => styled('*', 'box-shadow', 'none', (_, computed) => computed.boxShadow !== 'none' && !computed.boxShadow.includes('0, 0, 0, 0)')),
    placeholder: () => element('input[placeholder],textarea[placeholder]', candidate => !candidate.value, candidate => {
      const before = candidate.placeholder;
      bench.undos.push(() => (candidate.placeholder = before));
      candidate.placeholder = before === 'Search' ? 'Find' : 'Search';
      return `placeholder "${before}" to "${candidate.placeholder}"`;
    }),
    badge: () => text(/([0-9])/, digit, '.badge,.badge *,.label,.chip,.uk-badge,[class*=badge],.count'),
    opacity: () => styled('h1,h2,h3,img,.btn,.card,.uk-card,pre,table', 'opacity', '0.9', () => true, 500),
    radius: () => styled('.btn,button,.card,input,.badge,pre', 'border-radius', '11px', (_, computed) => parseFloat(computed.borderRadius) < 8),
    hairline: () => element('p,h2,h3,li,td', small, candidate => {
      const line = document.createElement('scene-text');
      const { x, y, h, w } = box(candidate);
      line.style.cssText = `position:absolute;left:${Math.round(x)}px;top:${Math.round(y + h)}px;width:${Math.round(w)}px;height:1px;background:#888`;
      document.body.append(line);
      bench.undos.push(() => line.remove());
      return 'a line of 1 px below it';
    }),
  };

  bench.kinds = () => Object.keys(kinds);
  bench.change = kind => kinds[kind]();

  // c1: a letter and, away from it, the colour of a link.
  bench.letterAndLink = () => {
    const letter = kinds.letter();
    if (!letter) return null;
    const kept = bench.undos.splice(0);
    for (const link of all('a').filter(linked)) {
      if (Math.abs(box(link).y - letter.boxes[0].y) < 120) continue;
      bench.undos.unshift(...kept);
      style(link, 'color', 'rgb(200, 30, 90)');
      return { what: `${letter.what}; the colour of "${link.textContent.trim().slice(0, 30)}"`, boxes: [...letter.boxes, box(link)] };
    }
    bench.undos.unshift(...kept);
    return letter;
  };
})();

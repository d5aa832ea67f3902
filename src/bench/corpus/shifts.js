// Classes d and e: what shifts glyphs by less than a pixel, and what moves whole bands of rows.
(() => {
  const { style, box, places, moved, insert } = bench;

  // Moves every text by part of a pixel, and no box: backgrounds and borders stay where they are.
  bench.shiftTexts = (x, y) => {
    const before = places();
    for (const node of bench.texts()) {
      const holder = document.createElement('scene-text');
      holder.style.cssText = `position:relative;left:${x}px;top:${y}px`;
      node.before(holder);
      holder.append(node);
      bench.undos.push(() => holder.replaceWith(node));
    }
    return { what: `texts moved by ${x}, ${y} px`, moved: moved(before, places()) };
  };

  bench.restyle = (property, value) => {
    const before = places();
    style(document.body, property, value);
    return { what: `body { ${property}: ${value} }`, moved: moved(before, places()) };
  };

  const strip = height => {
    const element = document.createElement('div');
    element.style.cssText = `position:static;width:100%;height:${height}px;line-height:${height}px;background:#ffd54a;color:#222;font:700 18px/${height}px sans-serif;text-align:center;flex:none;margin:0;overflow:hidden`;
    element.textContent = 'New: free delivery until Sunday for all orders';
    return element;
  };

  bench.banner = height => {
    const pinned = [...document.querySelectorAll('[data-pinned]')];
    const before = pinned.map(element => box(element).y);
    insert(strip(height), document.body.firstChild);
    pinned.forEach((element, at) => {
      const missing = before[at] + height - box(element).y;
      if (missing) style(element, 'margin-top', `${parseFloat(getComputedStyle(element).marginTop) + missing}px`);
    });
    return { what: `a banner of ${height} px before everything` };
  };

  // The blocks that stand below each other over the width of the page.
  function blocks() {
    const inFlow = list => [...list].filter(element => {
      const { position, float, display } = getComputedStyle(element);
      return position !== 'absolute' && float === 'none' && display !== 'none' && box(element).h > 4;
    });
    let children = inFlow(document.body.children);
    while (children.length) {
      const tallest = children.reduce((a, b) => (box(a).h > box(b).h ? a : b));
      if (box(tallest).h < bench.height() * 0.6 || !inFlow(tallest.children).length) break;
      children = inFlow(tallest.children);
    }
    return children.filter((element, at) => at === 0 || box(element).y >= box(children[at - 1]).y + box(children[at - 1]).h - 1);
  }

  bench.middleBanner = height => {
    const list = blocks().filter(element => box(element).y < 7000);
    if (list.length < 3) return null;
    insert(strip(height), list[Math.floor(list.length / 2)]);
    return { what: `a banner of ${height} px in the middle` };
  };

  bench.removeSection = () => {
    const list = blocks().filter(element => box(element).y < 7000);
    const middle = list.slice(1, -1).filter(element => box(element).h >= 20);
    if (!middle.length) return null;
    const victim = middle[Math.floor(middle.length / 2)];
    const what = `a block of ${Math.round(box(victim).h)} px removed`;
    style(victim, 'display', 'none');
    return { what };
  };

  bench.swapSections = () => {
    const list = blocks().filter(element => box(element).y < 7000 && box(element).h >= 20);
    if (list.length < 4) return null;
    const at = Math.floor(list.length / 2);
    const [first, second] = [list[at - 1], list[at]];
    const next = second.nextSibling, parent = second.parentNode;
    first.before(second);
    bench.undos.push(() => parent.insertBefore(second, next));
    return { what: `blocks of ${Math.round(box(first).h)} and ${Math.round(box(second).h)} px swapped` };
  };

  bench.insertRow = () => {
    const rows = bench.all('tbody tr,ul > li,ol > li').filter(row => box(row).h > 10 && row.parentElement.children.length > 3);
    if (!rows.length) return null;
    const row = rows[0], copy = row.cloneNode(true);
    const heading = copy.querySelector('td,a,span') ?? copy;
    heading.textContent = 'Entry added';
    insert(copy, row);
    return { what: `a ${row.tagName.toLowerCase()} of ${Math.round(box(row).h)} px inserted` };
  };
})();

import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Browser } from './browser.mjs';
import { differences } from './pictures.mjs';

const SETTINGS = {
  'd4-lcd': ['--font-render-hinting=none'],
  'd4-hinting': ['--font-render-hinting=full', '--disable-lcd-text'],
  'd4-slight': ['--font-render-hinting=slight', '--disable-lcd-text'],
  'd4-whole-pixels': ['--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning'],
};

/// The same pages in browsers that rasterise glyphs otherwise, at 1280. A pair is kept when the
/// page is as high as before and some pixel differs; what it should be called is a matter of taste.
export async function fontVariants({ chromium, server, modules, pictures, set, pages }) {
  const made = pages.filter(page => existsSync(join(set, `${page.name}-1280`, 'base.png')));
  const todo = made.filter((page, at) => at % 2 === 0 && !existsSync(join(set, `${page.name}-1280`, 'fonts.json')));
  const found = new Map(todo.map(page => [page, []]));
  for (const [kind, flags] of todo.length ? Object.entries(SETTINGS) : []) {
    const browser = await Browser.launch(chromium, server.origin, modules, flags);
    for (const page of todo) {
      const pair = await one(browser, page, kind, flags).catch(() => null);
      if (pair) found.get(page).push(pair);
    }
    await browser.close();
  }
  for (const [page, pairs] of found) await writeFile(join(set, `${page.name}-1280`, 'fonts.json'), JSON.stringify(pairs, null, 1));

  async function one(browser, page, kind, flags) {
    const folder = join(set, `${page.name}-1280`);
    const tab = await browser.open(page, 1280);
    const bytes = await tab.settled();
    await tab.close();
    const [base, actual] = await Promise.all([pictures.decode(join(folder, 'base.png')), pictures.decode(bytes)]);
    if (base.height !== actual.height) return null;
    const { count } = differences(base, actual, []);
    if (count === 0) return null;
    await writeFile(join(folder, `${kind}.png`), bytes);
    const name = `${page.name}-1280-${kind}`;
    return { name, class: 'd?', kind, expected: 'base.png', actual: `${kind}.png`, what: flags.join(' '), differing: count, expect: ['noise', 'changed'] };
  }
}

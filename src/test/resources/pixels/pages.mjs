// Captures the pairs whose names are below in a real browser; see README.md.
// npm install playwright-core pngjs@7.0.0 && node pages.mjs <path of chromium> <this folder> [name…]
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';
import {cases} from './page-cases.mjs';

const require = createRequire(path.join(process.cwd(), 'package.json'));
const {chromium} = require('playwright-core');
const {PNG} = require('pngjs');
const [browserPath, root, ...wanted] = process.argv.slice(2);

/** Rectangles of marked elements: [x, y, width, height]. */
const marked = (page, name) => page.$$eval(`[data-${name}]`, found => found.map(element => {
  const {left, top, right, bottom} = element.getBoundingClientRect();
  return [Math.floor(left), Math.round(top), Math.ceil(right) - Math.floor(left), Math.round(bottom) - Math.round(top)];
}));

const smallest = picture => [0, 1, 2, 4]
  .map(filterType => PNG.sync.write(picture, {colorType: 2, filterType, deflateLevel: 9, deflateStrategy: 0}))
  .reduce((least, png) => png.length < least.length ? png : least);

const capture = async (page, html) => {
  await page.setContent(html);
  const width = await page.evaluate(() => Math.ceil(document.querySelector('main')?.getBoundingClientRect().right
    ?? document.body.getBoundingClientRect().width));
  const height = await page.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
  await page.setViewportSize({width, height});
  return PNG.sync.read(await page.screenshot());
};

const rows = boxes => boxes.reduce((sum, box) => sum + box[3], 0);
const bands = (boxes, width) => boxes.map(([, y, , height]) => [0, y, width, height]);

/** The part of a box in which a person sees a difference: boxes of text are taller than its ink. */
const seen = ([left, top, width, height], before, after) => {
  let box = [Infinity, Infinity, -1, -1];
  for (let y = Math.max(0, top - 12); y < Math.min(before.height, top + height + 12); y++) {
    for (let x = Math.max(0, left - 12); x < Math.min(before.width, left + width + 12); x++) {
      const at = (y * before.width + x) * 4;
      if ([0, 1, 2].some(i => Math.abs(before.data[at + i] - after.data[at + i]) > 26)) {
        box = [Math.min(box[0], x), Math.min(box[1], y), Math.max(box[2], x), Math.max(box[3], y)];
      }
    }
  }
  if (box[2] < 0) throw new Error('nothing differs in a marked box');
  return [box[0], box[1], box[2] - box[0] + 1, box[3] - box[1] + 1];
};

const browser = await chromium.launch({
  executablePath: browserPath,
  args: ['--no-sandbox', '--font-render-hinting=none', '--disable-lcd-text', '--hide-scrollbars'],
});
const page = await browser.newPage({deviceScaleFactor: 1});
for (const [name, {verdict, expected, actual}] of Object.entries(cases)) {
  if (wanted.length && !wanted.includes(name)) continue;
  if (expected === actual) throw new Error(`${name}: both pages are the same`);
  const folder = path.join(root, verdict === 'noise' || verdict === 'identical' ? 'same' : 'different', name);
  fs.mkdirSync(folder, {recursive: true});
  const before = await capture(page, expected);
  const gone = await marked(page, 'gone');
  const removed = await marked(page, 'removed');
  const after = await capture(page, actual);
  const hit = await marked(page, 'hit');
  const added = await marked(page, 'added');
  const moved = await marked(page, 'moved');
  fs.writeFileSync(path.join(folder, 'expected.png'), smallest(before));
  fs.writeFileSync(path.join(folder, 'actual.png'), smallest(after));
  const displaced = removed.length + added.length + moved.length > 0;
  const json = {
    verdict,
    rows: {inserted: rows(added), removed: rows(removed), moved: rows(moved)},
    boxes: [...[...gone, ...hit].map(box => displaced ? box : seen(box, before, after)), ...bands([...removed, ...added, ...moved], after.width)],
  };
  fs.writeFileSync(path.join(folder, 'expected.json'), `${JSON.stringify(json, null, 2)}\n`);
}
await browser.close();

// Makes the corpus: node main.mjs OUT [--quick] [--only PAGE,PAGE] [--widths 390,1280]
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { Browser } from './browser.mjs';
import { PAGES, QUICK_WIDTHS, WIDTHS } from './pages.mjs';
import { Pictures } from './pictures.mjs';
import { fontVariants } from './fonts.mjs';
import { planOf } from './plan.mjs';
import { serve } from './server.mjs';
import { Variants } from './variants.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { quick: { type: 'boolean' }, only: { type: 'string' }, widths: { type: 'string' } },
});
const out = resolve(positionals[0] ?? 'corpus');
const set = join(out, values.quick ? 'quick' : 'full');
const modules = join(out, 'packages', 'node_modules');
const require = createRequire(join(out, 'packages', 'package.json'));
const load = async name => import(pathToFileURL(require.resolve(name)).href);

const names = values.only?.split(',');
const pages = PAGES.filter(page => (names ? names.includes(page.name) : page.quick || !values.quick));
const widths = values.widths?.split(',').map(Number) ?? (values.quick ? QUICK_WIDTHS : WIDTHS);

const server = await serve(modules, await load('marked'));
const { chromium } = require('playwright-core');
const pictures = new Pictures(require('sharp'), require('pngjs'));
const browser = await Browser.launch(chromium, server.origin, modules);
try {
  for (const width of widths) {
    for (const page of pages) await one(page, width).catch(error => failed(page, width, error));
    await manifest();
  }
  if (!values.quick) await fontVariants({ chromium, server, modules, pictures, set, pages });
  table(await manifest());
} finally {
  await browser.close();
  server.close();
}

async function one(page, width) {
  const name = `${page.name}-${width}`, folder = join(set, name), done = join(folder, 'pairs.json');
  if (existsSync(done)) return;
  await mkdir(folder, { recursive: true });
  const from = Date.now();
  const tab = await browser.open(page, width);
  try {
    const plan = planOf(page, width, Boolean(values.quick), await tab.ask('kinds'));
    const pairs = await new Variants({ tab, pictures, folder, name, plan }).all();
    await writeFile(done, JSON.stringify(pairs, null, 1));
    console.log(`${name}: ${pairs.length} pairs, ${((Date.now() - from) / 1000).toFixed(0)} s`);
  } finally {
    await tab.close();
  }
}

/// A page that cannot be captured is left out; without a browser there is no use in going on.
function failed(page, width, error) {
  console.error(`${page.name}-${width}: ${error.message.split('\n')[0]}`);
  if (!browser.connected()) throw error;
}

/// All pairs so far with absolute paths, and class f: another page of the same width.
async function manifest() {
  const all = [];
  const add = (folder, pair) => all.push({ ...pair, expected: join(folder, pair.expected), actual: join(folder, pair.actual) });
  for (const width of WIDTHS) {
    const made = PAGES.filter(page => existsSync(join(set, `${page.name}-${width}`, 'pairs.json')));
    for (const [at, page] of made.entries()) {
      const folder = join(set, `${page.name}-${width}`);
      for (const pair of JSON.parse(await readFile(join(folder, 'pairs.json'), 'utf8'))) add(folder, pair);
      const fonts = join(folder, 'fonts.json');
      if (existsSync(fonts)) for (const pair of JSON.parse(await readFile(fonts, 'utf8'))) add(folder, pair);
      const scale = one => one.scale ?? 1;
      const other = made.slice(at + 1).concat(made).find(one => one !== page && scale(one) === scale(page));
      if (other) for (const pair of await otherPage(page, other, width)) add(folder, pair);
    }
  }
  const file = join(set, 'pairs.json');
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, JSON.stringify(all, null, 1));
  return all;
}

/// Class f: another page, cut to the height of the lower one because some peers refuse the rest; f+ whole.
async function otherPage(page, other, width) {
  const folder = join(set, `${page.name}-${width}`), beside = join('..', `${other.name}-${width}`, 'base.png');
  const what = `the page ${other.name}`, expect = ['changed'];
  const name = `${page.name}-${width}-f`, cut = `f-${other.name}-`;
  if (!existsSync(join(folder, `${cut}actual.png`))) {
    const heights = await Promise.all(['base.png', beside].map(file => pictures.height(join(folder, file))));
    const height = Math.min(...heights);
    await pictures.crop(join(folder, 'base.png'), height, join(folder, `${cut}expected.png`));
    await pictures.crop(join(folder, beside), height, join(folder, `${cut}actual.png`));
  }
  return [
    { name, class: 'f', kind: 'f', expected: `${cut}expected.png`, actual: `${cut}actual.png`, what, expect },
    { name: `${name}-whole`, class: 'f+', kind: 'f', expected: 'base.png', actual: beside, what, expect },
  ];
}

function table(pairs) {
  const classes = new Map();
  for (const pair of pairs) classes.set(pair.class, (classes.get(pair.class) ?? 0) + 1);
  for (const [name, count] of [...classes].sort()) console.log(`${name.padEnd(4)} ${String(count).padStart(5)} pairs`);
  console.log(`${pairs.length} pairs in ${join(set, 'pairs.json')}`);
}

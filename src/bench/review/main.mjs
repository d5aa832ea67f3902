// Records pages, changes each in one of six ways, reviews what a comparison found by keys alone, and
// compares again: node main.mjs FOLDER SERVICE PAGES. Prints the seconds of each part; ends with 1
// when the review took more than two minutes or the last run is not green.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Scene } from '../capture/scene.mjs';
import { KINDS, site } from './site.mjs';

const [work, base, pages] = process.argv.slice(2);
const { chromium } = createRequire(join(work, 'package.json'))('playwright-core');
const LOOK = 1_500; // ms at each of three pictures of a kind
const MOST_SECONDS = 120;

async function timed(what, work) {
  const began = performance.now();
  const result = await work();
  const seconds = (performance.now() - began) / 1000;
  console.log(`${what}: ${seconds.toFixed(1)} s`);
  return { result, seconds };
}

async function run(batch, purpose) {
  const run = await scene.finished(await scene.start(batch, purpose));
  if (run.status !== 'finished') throw new Error(`The run ${run.id} is ${run.status}: ${run.reason}`);
  return run;
}

async function review(page, id) {
  let keys = 0;
  const press = key => (keys++, page.keyboard.press(key));
  await page.goto(`/runs/${id}/review`);
  await page.locator('.review-state').waitFor();
  await press('g');
  while ((await page.locator('dialog.review-summary').count()) === 0) {
    for (const look of ['j', 'ArrowRight', 'ArrowRight']) {
      await press(look);
      await page.waitForTimeout(LOOK);
    }
    const before = await page.locator('.review-state').textContent();
    await press('y');
    await page.waitForFunction(text => document.querySelector('dialog.review-summary') || document.querySelector('.review-state')?.textContent !== text, before);
  }
  return keys;
}

const scene = await Scene.open({ url: base });
const shop = await site();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
try {
  const project = await scene.ask('POST', '/api/projects', { name: 'Items' });
  const made = await scene.ask('POST', `/api/projects/${project.id}/import`, {
    pages: Array.from({ length: Number(pages) }, (_, number) => ({ url: shop.address(number), name: `Item ${number}` })),
    browsers: ['chromium'],
    viewports: [{ width: 800, height: 500 }],
  });
  await timed(`recorded ${pages} pages`, () => run(made.batch.id, 'baseline_recording'));
  shop.change();
  const { result: compared } = await timed('compared them after the change', () => run(made.batch.id, 'comparison'));
  const found = await scene.ask('GET', `/api/runs/${compared.id}/review`);
  console.log(`${found.pending} pictures wait for a verdict; ${KINDS} kinds of change`);
  const page = await browser.newPage({ baseURL: base, viewport: { width: 1440, height: 900 } });
  const { result: keys, seconds } = await timed('reviewed them', () => review(page, compared.id));
  console.log(`by ${keys} keys: ${(seconds / 60).toFixed(2)} minutes, at most ${MOST_SECONDS / 60} wanted`);
  const { result: green } = await timed('compared with the new baseline', () => run(made.batch.id, 'comparison'));
  const { verdict, pending } = await scene.ask('GET', `/api/runs/${green.id}/review`);
  console.log(`the next run: ${green.diff_level === 'none' ? 'green' : green.diff_level}, ${pending} wait for a verdict${verdict ? `, ${verdict}` : ''}`);
  if (seconds > MOST_SECONDS || green.diff_level !== 'none' || found.pending !== Number(pages)) process.exitCode = 1;
} finally {
  await browser.close();
  shop.close();
}

// Server time, weight and first paint of the screens of runs; ends with 1 when a limit is passed.
import { createRequire } from 'node:module';
import { get } from 'node:http';
import { join } from 'node:path';
import { must, table } from '../capture/tools.mjs';

const [work, base] = process.argv.slice(2);
const { chromium } = createRequire(join(work, 'package.json'))('playwright-core');
const LARGE = '00000005-0000-7000-8000-000000000000';
const MOST_MS = 100;
const MOST_KB = 300;
const FIRST_PAINT_MS = 1000;
const WARM_UP = 60;
const ASKED = 60;

const PAGES = {
  'runs': '/runs',
  'runs, page 200': '/runs?page=200',
  'runs of a project': '/runs?project_id=00000001-0000-7000-8000-000000000007',
  'runs of a batch, failed': '/runs?batch_id=00000004-0000-7000-8000-000000000014&status=failed',
  'runs by verdict': '/runs?verdict=major',
  'runs by person and ticket': '/runs?by=person-3&ticket=SHOP-4',
  'runs of a week': '/runs?time=week',
  'runs with a text': '/runs?q=release',
  'run of 500': `/runs/${LARGE}`,
  'run of 500, grouped, sorted': `/runs/${LARGE}?group=verdict&sort=duration&page=3`,
  'run of 500, changed': `/runs/${LARGE}?show=changed`,
  'polling that run': `/runs/${LARGE}/live`,
  'its timeline': `/runs/${LARGE}/timeline`,
  'launch form': '/runs/launch?batch_id=00000004-0000-7000-8000-000000000014',
};

function ask(path) {
  return new Promise((resolve, reject) => {
    const begin = performance.now();
    get(base + path, { headers: { accept: 'text/html', 'accept-encoding': 'gzip' } }, answer => {
      let bytes = 0;
      answer.on('data', part => (bytes += part.length));
      answer.on('end', () => resolve({ ms: performance.now() - begin, bytes, status: answer.statusCode }));
    }).on('error', reject);
  });
}

const at = (sorted, share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];

async function serverTime(path) {
  for (let i = 0; i < WARM_UP; i++) {
    const { status } = await ask(path);
    if (status !== 200) throw new Error(`${path} answers ${status}`);
  }
  const times = [];
  let bytes = 0;
  for (let i = 0; i < ASKED; i++) {
    const answer = await ask(path);
    times.push(answer.ms);
    bytes = answer.bytes;
  }
  times.sort((a, b) => a - b);
  return { p50: at(times, 0.5), p95: at(times, 0.95), kb: bytes / 1000 };
}

/** What a browser with an empty memory loads, as it was sent, and when it first shows something. */
async function browserTime(browser, path) {
  const paints = [];
  let weight = 0;
  for (let turn = 0; turn < 5; turn++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const session = await page.context().newCDPSession(page);
    const kinds = new Map();
    weight = 0;
    await session.send('Network.enable');
    session.on('Network.responseReceived', ({ requestId, response, type }) => kinds.set(requestId, response.mimeType === 'image/png' ? 'picture' : type));
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      if (kinds.get(requestId) !== 'picture') weight += encodedDataLength;
    });
    await page.goto(base + path, { waitUntil: 'load' });
    const paint = await page.evaluate(() => new Promise(resolve => new PerformanceObserver(list => resolve(list.getEntriesByName('first-contentful-paint')[0]?.startTime)).observe({ type: 'paint', buffered: true })));
    paints.push(paint);
    await page.waitForTimeout(500);
    await page.close();
  }
  return { paint: paints.sort((a, b) => a - b)[2], kb: weight / 1000 };
}

const rows = [];
const results = [];
for (const [name, path] of Object.entries(PAGES)) {
  const time = await serverTime(path);
  results.push([name, time]);
  rows.push([name, time.p50.toFixed(1), time.p95.toFixed(1), time.kb.toFixed(1)]);
}
console.log(table(['page', 'p50, ms', 'p95, ms', 'kB of HTML, as sent'], rows));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });
const seen = [];
for (const name of ['runs', 'run of 500']) seen.push([name, await browserTime(browser, PAGES[name])]);
await browser.close();
console.log();
console.log(table(['page, empty cache', 'first paint, ms', 'kB without pictures'], seen.map(([name, { paint, kb }]) => [name, paint.toFixed(0), kb.toFixed(0)])));
console.log();
for (const [name, { p95 }] of results) must(p95 <= MOST_MS, `${name}: ${p95.toFixed(1)} of ${MOST_MS} ms at p95`);
for (const [name, { paint, kb }] of seen) {
  must(kb <= MOST_KB, `${name}: ${kb.toFixed(0)} of ${MOST_KB} kB without pictures`);
  must(paint <= FIRST_PAINT_MS, `${name}: first paint after ${paint.toFixed(0)} of ${FIRST_PAINT_MS} ms`);
}

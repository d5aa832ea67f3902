// Runs the demo once, then takes the pictures of it that README.md shows.
import { createRequire } from 'node:module';
import { statSync } from 'node:fs';
import { join } from 'node:path';

const [work, base, out] = process.argv.slice(2);
const { chromium } = createRequire(join(work, 'package.json'))('playwright-core');
const A_DEMO = 300_000;
const MOST_KB = { 'viewer.png': 300 };
const SIZE = { width: 1280, height: 800 };

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });

async function look(theme, way, viewport = SIZE) {
  const page = await browser.newPage({ baseURL: base, viewport, colorScheme: theme, reducedMotion: 'reduce' });
  page.setDefaultTimeout(30_000);
  try {
    return await way(page);
  } finally {
    await page.close();
  }
}

async function shot(page, name) {
  await page.waitForFunction(() => [...document.images].every(image => image.complete || image.getBoundingClientRect().top > innerHeight));
  await page.evaluate(() => document.querySelectorAll('.toast-item').forEach(toast => toast.remove()));
  const path = join(out, name);
  await page.screenshot({ path });
  const kb = statSync(path).size / 1000;
  console.log(`${name}: ${kb.toFixed(0)} kB`);
  if (kb > (MOST_KB[name] ?? 200)) process.exitCode = 1;
}

const run = await look('light', async page => {
  await page.goto('/demo');
  await page.locator('main form button[type=submit]').first().click();
  const link = page.getByRole('link', { name: 'See what changed' });
  await page.locator('#demo-live .demo-end').waitFor({ timeout: A_DEMO });
  if (!(await link.count())) throw new Error(`The demo did not come to its end; see ${join(work, 'service.log')}.`);
  return new URL(await link.getAttribute('href'), base).pathname;
});

await look('light', async page => {
  await page.goto('/projects');
  await page.locator('.row-link').first().waitFor();
  await shot(page, 'projects.png');
});
await look('dark', async page => {
  await page.goto(run);
  await page.locator('.tile').first().waitFor();
  await shot(page, 'run.png');
});
await look('light', async page => {
  await page.goto(run);
  await page.locator('#run-again').click();
  await page.locator('dialog:modal #launch-size').waitFor();
  await shot(page, 'launch.png');
});
await look('light', async page => {
  await page.goto(run);
  await page.locator('.tile', { hasText: '1280×800' }).filter({ hasText: 'Minor' }).first().locator('.tile-link').click();
  await page.locator('.region-causes').first().waitFor();
  await page.keyboard.press('s');
  await page.waitForLoadState('networkidle');
  await shot(page, 'viewer.png');
}, { width: 1440, height: 900 });
await browser.close();

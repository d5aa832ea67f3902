// The plain script that Scene's price is held against: one browser, a new context for each shot. It runs inside the
// runner's image, with that image's Node, Playwright and browser.
const { chromium } = require('/opt/playwright-driver/package');

const { SHOTS, FLAGS, MARK, SCENE_CHROMIUM_PATH } = process.env;
const mark = what => fetch(`${MARK}/${what}`, { method: 'POST' });

(async () => {
  const browser = await chromium.launch({ executablePath: SCENE_CHROMIUM_PATH || undefined, chromiumSandbox: true, args: JSON.parse(FLAGS) });
  for (const [at, { url, viewport }] of JSON.parse(SHOTS).entries()) {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    await page.goto(url, { waitUntil: 'load' });
    await page.screenshot({ path: `/tmp/${at}.png`, fullPage: true });
    await context.close();
    if (at === 0) await mark('first');
  }
  await mark('last');
  await browser.close();
})().catch(error => {
  console.error(error);
  process.exit(1);
});

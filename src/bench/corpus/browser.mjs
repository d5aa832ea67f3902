import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { STAND_INS } from './pages.mjs';

/// The flags of Scene's runner, and what a container without a sandbox needs.
const FLAGS = [
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update',
  '--disable-sync', '--disable-domain-reliability', '--force-color-profile=srgb',
  '--disable-smooth-scrolling', '--hide-scrollbars', '--no-sandbox', '--disable-gpu',
];
const FONT_FLAGS = ['--font-render-hinting=none', '--disable-lcd-text'];

export const CAP = 15000;

export class Browser {
  static async launch(chromium, origin, modules, fontFlags = FONT_FLAGS) {
    const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
    const browser = await chromium.launch({ executablePath, args: [...FLAGS, ...fontFlags], ignoreDefaultArgs: ['--font-render-hinting=none'] });
    return Object.assign(new Browser(), { browser, origin, modules });
  }

  async open(page, width) {
    const context = await this.browser.newContext({
      viewport: { width, height: 900 }, deviceScaleFactor: page.scale ?? 1, reducedMotion: 'reduce',
      serviceWorkers: 'block', locale: 'en-GB', timezoneId: 'UTC',
    });
    const tab = await context.newPage();
    await tab.addInitScript({ path: new URL('inpage.js', import.meta.url).pathname });
    await tab.addInitScript({ path: new URL('changes.js', import.meta.url).pathname });
    await tab.addInitScript({ path: new URL('shifts.js', import.meta.url).pathname });
    await tab.route(url => url.origin !== this.origin, route => this.#standIn(route).catch(() => route.abort()));
    await tab.goto(`${this.origin}/${page.at}`, { waitUntil: 'load', timeout: 60000 });
    await tab.evaluate(() => bench.prepare());
    return new Tab(tab, context, page.scale ?? 1);
  }

  async #standIn(route) {
    const url = new URL(route.request().url());
    if (url.protocol === 'data:' || url.protocol === 'blob:') return route.continue();
    if (url.hostname === 'fonts.googleapis.com') return this.#fonts(route, url);
    for (const [pattern, file] of STAND_INS) {
      const match = pattern.exec(url.origin + url.pathname);
      if (match) return route.fulfill({ path: join(this.modules, file.replace('$1', match[1])) });
    }
    return route.abort();
  }

  async #fonts(route, url) {
    const families = url.searchParams.getAll('family').flatMap(family => family.split('|'));
    const sheets = [];
    for (const family of families) {
      const folder = `@fontsource/${family.split(':')[0].toLowerCase().replaceAll(' ', '-')}`;
      for (const weight of ['400', '700']) {
        const known = await readFile(join(this.modules, folder, `${weight}.css`)).catch(() => null);
        if (known) sheets.push(`@import url(${this.origin}/${folder}/${weight}.css);`);
      }
    }
    return route.fulfill({ contentType: 'text/css', headers: { 'access-control-allow-origin': '*' }, body: sheets.join('\n') });
  }

  connected() {
    return this.browser.isConnected();
  }

  close() {
    return this.browser.close();
  }
}

/// One open page that is prepared for captures.
class Tab {
  constructor(tab, context, scale) {
    Object.assign(this, { tab, context, scale });
  }

  /// Waits until two captures in a row are the same, and keeps the last.
  async settled() {
    let last = await this.capture();
    for (let turn = 0; turn < 6; turn++) {
      await this.tab.waitForTimeout(400);
      const next = await this.capture();
      if (next.equals(last)) return next;
      last = next;
    }
    return last;
  }

  async capture(grown = 0) {
    const [width, height] = await this.tab.evaluate(() => [innerWidth, bench.height()]);
    const clip = { x: 0, y: 0, width, height: Math.min(height, Math.floor(CAP / this.scale) + grown) };
    return this.tab.screenshot({ fullPage: true, clip, animations: 'disabled', timeout: 60000 });
  }

  ask(name, ...parameters) {
    return this.tab.evaluate(([name, parameters]) => bench[name](...parameters), [name, parameters]);
  }

  close() {
    return this.context.close();
  }
}

import { spawn } from 'node:child_process';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Scene } from './scene.mjs';
import { VIEWPORTS } from './pages.mjs';
import { median, must, range, table } from './tools.mjs';

const MOST = 0.6;

/// The whole cycle on the clock: Scene records and compares, BackstopJS makes references and tests, in turns. BackstopJS takes
/// two at a time, Scene as many as it has runners by default; it keeps no trace and no video, which BackstopJS has not.
export async function backstop({ work, url, site, pages, rounds }) {
  const scene = await Scene.open({ url, work });
  const found = { Scene: [], BackstopJS: [] };
  try {
    await warm(scene, pages, site);
    for (let round = 0; round < rounds; round++) {
      found.Scene.push(await ours(scene, pages, site));
      found.BackstopJS.push(await theirs(work, pages, site));
      console.error(`round ${round + 1}: ${Object.entries(found).map(([name, all]) => `${name} ${words(all.at(-1))}`).join('; ')}`);
    }
  } finally {
    await scene.close();
  }
  const whole = one => one.record + one.compare;
  const seconds = (all, of) => (median(all.map(of)) / 1000).toFixed(1);
  const rows = Object.entries(found).map(([name, all]) => [
    name, seconds(all, one => one.record), seconds(all, one => one.compare), seconds(all, whole),
    range(all.map(one => whole(one) / 1000), 1), all.map(one => one.differing).join(', '),
  ]);
  console.log(table(['', 'record, s', 'compare, s', 'both, s', 'range', 'false differences'], rows));
  const ratio = median(found.Scene.map(whole)) / median(found.BackstopJS.map(whole));
  must(ratio <= MOST, `record and compare take ${ratio.toFixed(2)} of BackstopJS's time, at most ${MOST}`);
}

const words = one => `${((one.record + one.compare) / 1000).toFixed(1)} s`;

/// The service has compiled what it needs, as one that runs has.
async function warm(scene, pages, site) {
  const batch = await scene.batch(pages.slice(0, 2), site.fromContainers);
  for (const purpose of ['baseline_recording', 'comparison']) await scene.finished(await scene.start(batch, purpose));
}

async function ours(scene, pages, site) {
  const batch = await scene.batch(pages, site.fromContainers);
  const start = Date.now();
  const recorded = await scene.finished(await scene.start(batch, 'baseline_recording'));
  const between = Date.now();
  const compared = await scene.finished(await scene.start(batch, 'comparison'));
  const end = Date.now();
  for (const run of [recorded, compared]) if (run.status !== 'finished' || run.totals.failed) throw new Error(`The run ${scene.url}${run.url} ended as ${run.status}: ${run.reason ?? `${run.totals.failed} failed`}`);
  return { record: between - start, compare: end - between, differing: compared.totals.changed };
}

async function theirs(work, pages, site) {
  const folder = join(work, 'backstop');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const file = join(folder, 'backstop.json');
  await writeFile(file, JSON.stringify({
    id: 'bench',
    viewports: VIEWPORTS.map(viewport => ({ label: String(viewport.width), ...viewport })),
    scenarios: pages.map(page => ({ label: page.name, url: site.here(page), selectors: ['document'] })),
    paths: Object.fromEntries(['bitmaps_reference', 'bitmaps_test', 'html_report', 'ci_report', 'engine_scripts'].map(name => [name, join(folder, name)])),
    engine: 'playwright', report: ['CI'], asyncCaptureLimit: 2,
    engineOptions: { browser: 'chromium', executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-quic'] },
  }));
  const start = Date.now();
  await command(work, 'reference', file, folder);
  const between = Date.now();
  const said = await command(work, 'test', file, folder);
  return { record: between - start, compare: Date.now() - between, differing: Number(/(\d+) Failed/.exec(said)?.[1] ?? NaN) };
}

/// `test` ends with 1 when pictures differ; what it counted tells whether it ran.
function command(work, name, file, folder) {
  return new Promise((done, failed) => {
    const child = spawn(process.execPath, [join(work, 'peers/node_modules/backstopjs/cli/index.js'), name, `--config=${file}`], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', text => { said += text; });
    child.on('exit', code => (code === 0 || /\d+ Failed/.test(said) ? done(said) : failed(new Error(`backstop ${name} ended with ${code}:\n${said.slice(-3000)}`))));
  });
}

import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { SPECIAL, shotsOf } from './pages.mjs';
import { Service } from './service.mjs';
import { must, table } from './tools.mjs';

/// Whether unchanged pages give the same bytes, round after round, and pages that move come to rest.
export async function repeat({ work, image, site, shots, rounds }) {
  const folder = join(work, 'repeat');
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const service = await Service.listen();
  const tally = new Tally(folder);
  for (let round = 1; round <= rounds; round++) {
    const { results } = await service.captureAll(image, shots, site.fromContainers);
    for (const one of results) await tally.add(round, one);
    console.error(`round ${round}: ${tally.words()}`);
  }
  const { results: moving } = await service.captureAll(image, shotsOf(SPECIAL), site.fromContainers);
  service.close();
  report(tally, moving, shots.length * rounds);
}

/// Counts what differs from round 1 and keeps the pictures to look at.
class Tally {
  first = new Map();
  differing = [];
  unstable = [];
  failed = [];

  constructor(folder) {
    this.folder = folder;
  }

  async add(round, { name, result, files }) {
    const picture = files.get('page.png');
    if (result.status !== 'ok' || !picture) return this.failed.push(`${name}, round ${round}: ${result.message}`);
    if (result.unstable) await this.#keep(this.unstable, round, name, [picture, files.get('unstable.png')]);
    if (round === 1) return this.first.set(name, picture);
    const first = this.first.get(name);
    if (first?.sha256 !== picture.sha256) await this.#keep(this.differing, round, name, [first, picture]);
  }

  async #keep(list, round, name, pictures) {
    list.push(`${name}, round ${round}`);
    const kind = list === this.unstable ? 'unstable' : 'differing';
    for (const [at, picture] of pictures.entries()) {
      if (picture) await writeFile(join(this.folder, `${name}-${round}-${kind}-${at + 1}.png`), picture.body);
    }
  }

  words() {
    return `${this.differing.length} differ, ${this.unstable.length} unstable, ${this.failed.length} failed`;
  }
}

function report(tally, moving, count) {
  const rows = [['12 real pages × 2 viewports', count, tally.differing.length, tally.unstable.length, tally.failed.length]];
  for (const { name, result } of moving) {
    rows.push([name, 1, '', result.unstable ? 1 : 0, result.status === 'ok' ? 0 : 1]);
    console.error(`${name}: ${result.message}; settled after ${result.timings.settle_ms} ms${result.unstable ? ', unstable' : ''}`);
  }
  console.log(table(['pages', 'shots', 'differ from round 1', 'unstable', 'failed'], rows));
  for (const line of [...tally.differing, ...tally.unstable, ...tally.failed]) console.log(`  ${line}`);
  const calm = moving.filter(({ name }) => !name.startsWith('restless'));
  must(tally.differing.length === 0, `${tally.differing.length} of ${count} differ from the first round, at most 0`);
  must(tally.unstable.length + tally.failed.length === 0, `${tally.unstable.length} unstable, ${tally.failed.length} failed, at most 0`);
  must(calm.every(({ result }) => result.status === 'ok' && !result.unstable), 'pages that move a little come to rest');
  must(moving.filter(one => !calm.includes(one)).every(({ result }) => result.status === 'ok' && result.unstable), 'a page that never rests is unstable, not failed');
}

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { Container } from './docker.mjs';
import { Service } from './service.mjs';
import { median, must, range, table } from './tools.mjs';

/// The flags of Scene's runner that have to do with drawing or with the net; see LaunchFlags.
const FLAGS = [
  '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
  '--disable-domain-reliability', '--force-color-profile=srgb', '--font-render-hinting=none', '--disable-lcd-text',
  '--hide-scrollbars', '--disable-smooth-scrolling',
];
const MOST = 1.15;

/// CPU time of a screenshot: Scene's runner and a plain script of playwright-core, in turns, each in a container
/// of the same image under the same limits.
export async function price({ image, site, shots, rounds }) {
  const service = await Service.listen();
  const sides = { Scene: () => scene(service, image, shots, site), 'plain script': () => plain(image, shots, site) };
  const found = { Scene: [], 'plain script': [] };
  for (let round = 0; round < rounds; round++) {
    const order = Object.entries(sides);
    for (const [name, capture] of round % 2 ? order.reverse() : order) {
      const one = await capture();
      found[name].push(one);
      console.error(`round ${round + 1}, ${name}: ${(one.used.cpuMs / shots.length).toFixed(0)} ms of CPU a shot, ${(one.wallMs / 1000).toFixed(1)} s`);
    }
  }
  service.close();
  report(found, shots.length);
}

function report(found, count) {
  const whole = one => one.used.cpuMs / count;
  const warm = one => (one.used.cpuMs - one.first.cpuMs) / (count - 1);
  const rows = Object.entries(found).map(([name, all]) => [
    name, median(all.map(whole)).toFixed(0), range(all.map(whole)), median(all.map(warm)).toFixed(0),
    (median(all.map(one => one.wallMs)) / count).toFixed(0), Math.max(...all.map(one => one.used.peakMib)).toFixed(0),
  ]);
  console.log(table(['', 'CPU a shot, ms', 'range', 'after the first shot, ms', 'wall a shot, ms', 'memory peak, MiB'], rows));
  const [scene, plain] = ['Scene', 'plain script'].map(name => median(found[name].map(whole)));
  must(scene / plain <= MOST, `CPU a shot ${(scene / plain).toFixed(2)} of the plain script's, at most ${MOST}`);
}

async function scene(service, image, shots, site) {
  const done = await service.captureAll(image, shots, site.fromContainers);
  const bad = done.results.filter(one => one.result.status !== 'ok');
  if (bad.length) throw new Error(bad.map(one => `${one.name}: ${one.result.message}`).join('\n'));
  return done;
}

/// The script says when its first and its last shot are done, and waits each time until its use is read.
async function plain(image, shots, site) {
  const script = await readFile(new URL('plain.cjs', import.meta.url), 'utf8');
  const began = Date.now();
  const read = {};
  let container, last;
  const over = new Promise(done => { last = done; });
  const marks = createServer(async (request, response) => {
    read[request.url.slice(1)] = await container.used();
    if (request.url === '/last') last();
    else response.end();
  });
  await new Promise(done => marks.listen(0, '0.0.0.0', done));
  const env = {
    SHOTS: JSON.stringify(shots.map(({ page, viewport }) => ({ url: site.fromContainers(page), viewport }))),
    FLAGS: JSON.stringify(FLAGS), MARK: `http://host.docker.internal:${marks.address().port}`,
  };
  container = await Container.start(image, { env, entrypoint: '/opt/playwright-driver/node', words: ['-e', script] });
  try {
    await Promise.race([over, container.ended().then(async code => { throw new Error(`The script ended with ${code}:\n${await container.log()}`); })]);
    return { used: read.last, first: read.first, wallMs: Date.now() - began };
  } finally {
    await container.remove();
    marks.close().closeAllConnections();
  }
}

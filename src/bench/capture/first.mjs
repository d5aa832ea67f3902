import { Scene } from './scene.mjs';
import { tall } from './pages.mjs';
import { Service } from './service.mjs';
import { median, must, table } from './tools.mjs';

const MOST_MS = 6000;
const LIMIT_MIB = 2048;

/// How long a user waits for the first screenshot of a run, and how much memory tall pages take.
export async function first({ work, url, site, pages, rounds, image }) {
  const scene = await Scene.open({ url, work });
  const times = [];
  try {
    const batch = await scene.batch(pages, site.fromContainers);
    for (let round = 0; round < rounds; round++) {
      const from = Date.now();
      const run = await scene.start(batch, 'baseline_recording');
      times.push(await scene.first(run, from));
      await scene.finished(run);
    }
  } finally {
    await scene.close();
  }
  const peaks = await memory(image, site);
  console.log(table(['POST /api/runs to the first finished execution', 'ms'], [...times.map((ms, at) => [`run ${at + 1}`, ms]), ['median', median(times)]]));
  console.log(table(['memory peak of a container, 2,048 MiB allowed', 'MiB', 'picture'], peaks.map(({ height, peakMib, picture }) => [`a page of ${height} px`, peakMib.toFixed(0), picture])));
  must(Math.max(...times) <= MOST_MS, `the slowest first execution took ${Math.max(...times)} ms, at most ${MOST_MS}`);
  must(peaks.every(({ peakMib }) => peakMib < LIMIT_MIB), 'tall pages stay below the memory limit');
}

async function memory(image, site) {
  const service = await Service.listen();
  const peaks = [];
  for (const height of [15000, 30000]) {
    const shot = { page: tall(height), viewport: { width: 1280, height: 800 }, name: `tall-${height}` };
    const { results: [{ result }], used } = await service.captureAll(image, [shot], site.fromContainers);
    if (result.status !== 'ok') throw new Error(`${shot.name}: ${result.message}`);
    peaks.push({ height, peakMib: used.peakMib, picture: `${result.screenshot.width} x ${result.screenshot.height}` });
  }
  service.close();
  return peaks;
}

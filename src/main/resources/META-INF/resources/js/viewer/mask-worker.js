// Beside the page: how strongly each pixel differs that the comparison marked, 1 to 255; 0 where it
// marked none. What came or went has nothing to be held against and counts in full.

const TELLS = 0x80; // the comparison draws what counts opaquely, what it excuses faintly
const ADDED = [0, 160, 80];

self.onmessage = async ({ data: { id, baseline, observed, diff, regions } }) => {
  try {
    const [mask, before, after] = await Promise.all([diff, baseline, observed].map(pixels));
    const strengths = strengthsOf(mask, before, after, regions);
    self.postMessage({ id, strengths, width: mask.width, height: mask.height }, [strengths.buffer]);
  } catch (problem) {
    self.postMessage({ id, problem: String(problem) });
  }
};

async function pixels(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const bitmap = await createImageBitmap(await response.blob(), { premultiplyAlpha: "none", colorSpaceConversion: "none" });
  const { width, height } = bitmap;
  const pen = new OffscreenCanvas(width, height).getContext("2d", { willReadFrequently: true });
  pen.drawImage(bitmap, 0, 0);
  bitmap.close();
  return { data: pen.getImageData(0, 0, width, height).data, width, height };
}

function strengthsOf(mask, before, after, regions) {
  const { data, width, height } = mask;
  const strengths = new Uint8ClampedArray(width * height);
  const shift = shifts(regions, height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      const alpha = data[4 * at + 3];
      if (alpha === 0) continue;
      if (alpha < TELLS && !isAdded(data, 4 * at)) continue;
      strengths[at] = Math.max(1, delta(before, after, x, y, shift[y]));
    }
  }
  return strengths;
}

const isAdded = (data, at) => Math.abs(data[at] - ADDED[0]) + Math.abs(data[at + 1] - ADDED[1]) + Math.abs(data[at + 2] - ADDED[2]) < 24;

function delta(before, after, x, y, shift) {
  const from = y + shift;
  if (x >= after.width || y >= after.height || x >= before.width || from < 0 || from >= before.height) return 255;
  const a = 4 * (y * after.width + x);
  const b = 4 * (from * before.width + x);
  return Math.max(
    Math.abs(after.data[a] - before.data[b]),
    Math.abs(after.data[a + 1] - before.data[b + 1]),
    Math.abs(after.data[a + 2] - before.data[b + 2]),
  );
}

// how much lower or higher the row of the baseline stands that a row is compared with
function shifts(regions, height) {
  const shift = new Int32Array(height);
  let now = 0;
  const steps = regions.toSorted((a, b) => a.y - b.y);
  let next = 0;
  for (let y = 0; y < height; y++) {
    while (next < steps.length && steps[next].y <= y) {
      now = steps[next].expectedY - steps[next].y;
      next++;
    }
    shift[y] = now;
  }
  return shift;
}

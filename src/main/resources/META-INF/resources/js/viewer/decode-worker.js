// Beside the page: fetches a picture and decodes it, cut into strips that every graphics card takes,
// and halved again and again, so that drawing costs what is seen and never the size of the page.

const STRIP = 1024; // rows
const SMALL = 600; // pixels; what is this small needs nothing smaller

const asked = new Map();

self.onmessage = async ({ data: { id, url, forget } }) => {
  if (forget) return asked.get(id)?.abort();
  const leave = new AbortController();
  asked.set(id, leave);
  try {
    const levels = await levelsOf(await read(url, leave.signal));
    self.postMessage({ id, levels }, levels.flatMap(({ strips }) => strips));
  } catch (problem) {
    self.postMessage({ id, problem: problem.message });
  } finally {
    asked.delete(id);
  }
  return undefined;
};

async function read(url, signal) {
  const response = await fetch(url, { signal });
  if (!response.ok) throw new Error(await reason(response));
  const bytes = await response.blob();
  signal.throwIfAborted();
  return createImageBitmap(bytes).catch(() => {
    throw new Error("The file is no picture that a browser can read.");
  });
}

async function reason(response) {
  const told = await response.json().catch(() => ({}));
  return [told.detail, told.remedy].filter(Boolean).join(" ") || `The server answered ${response.status}.`;
}

async function levelsOf(whole) {
  const levels = [];
  for (let from = whole; from; ) {
    const { width, height } = from;
    const small = Math.max(width, height) <= SMALL;
    const half = small ? null : await createImageBitmap(from, { resizeWidth: Math.ceil(width / 2), resizeHeight: Math.ceil(height / 2), resizeQuality: "medium" });
    levels.push({ width, height, strips: await stripsOf(from) });
    from = half;
  }
  return levels;
}

async function stripsOf(picture) {
  const { width, height } = picture;
  if (height <= STRIP) return [picture];
  const strips = [];
  for (let y = 0; y < height; y += STRIP) strips.push(await createImageBitmap(picture, 0, y, width, Math.min(STRIP, height - y)));
  picture.close();
  return strips;
}

// From an address to a picture: in a worker, or in the page of a report, which has no files for workers.
import { Picture } from "./picture.js";

const STRIP = 1024;

/** Whether this is part of a page that nobody serves, where no worker can be had and no file fetched. */
export const INLINE = !import.meta.url.endsWith(".js");

let worker;
let last = 0;
const waiting = new Map();

/** Decodes the picture at an address: `{ done, forget }`, a promise of it and a way not to want it any more. */
export function decode(url) {
  const whole = new URL(url, document.baseURI).href;
  return INLINE ? inPage(whole) : beside(whole);
}

function beside(url) {
  if (!worker) {
    worker = new Worker(new URL("./decode-worker.js", import.meta.url));
    worker.addEventListener("message", ({ data }) => hear(data));
  }
  const id = ++last;
  const done = new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  worker.postMessage({ id, url });
  return { done, forget: () => worker.postMessage({ id, forget: true }) };
}

function hear({ id, levels, problem }) {
  const { resolve, reject } = waiting.get(id);
  waiting.delete(id);
  if (levels) resolve(new Picture(levels.map(({ width, height, strips }) => ({ width, height, strips }))));
  else reject(new Error(problem));
}

// A file may not fetch other files, but it may show them.
function inPage(url) {
  const image = Object.assign(new Image(), { src: url });
  const read = async () => {
    await image.decode().catch(() => {
      throw new Error("The file is gone, or is no picture that a browser can read.");
    });
    const { naturalWidth: width, naturalHeight: height } = image;
    const strips = [];
    for (let y = 0; y < height; y += STRIP) strips.push(await createImageBitmap(image, 0, y, width, Math.min(STRIP, height - y)));
    return new Picture([{ width, height, strips }]);
  };
  return { done: read(), forget: () => image.removeAttribute("src") };
}

// Adds to expected.json of every pair what pixelmatch counts; the rest of the file stays.
// npm install pixelmatch@7.2.0 pngjs@7.0.0 && node …/expected.mjs <this folder>
import fs from 'node:fs';
import path from 'node:path';
import {createRequire} from 'node:module';

// from where it is called, so that nothing needs to be installed here
const require = createRequire(path.join(process.cwd(), 'package.json'));
const {PNG} = require('pngjs');
const {default: pixelmatch} = await import(require.resolve('pixelmatch'));

const read = file => {
  const png = PNG.sync.read(fs.readFileSync(file));
  const rgba = Buffer.from(png.data);
  for (let i = 0; i < rgba.length; i += 4) {
    if (rgba[i + 3] === 0) rgba.fill(0, i, i + 4); // a hidden colour does not matter
  }
  return {width: png.width, height: png.height, rgba};
};

const crop = ({width, rgba}, toWidth, toHeight) =>
  Buffer.concat(Array.from({length: toHeight}, (_, y) =>
    rgba.subarray(y * width * 4, (y * width + toWidth) * 4)));

const counts = (expected, actual) => {
  const width = Math.min(expected.width, actual.width);
  const height = Math.min(expected.height, actual.height);
  const [a, b] = [crop(expected, width, height), crop(actual, width, height)];
  const count = includeAA =>
    pixelmatch(a, b, null, width, height, {threshold: 0.1, includeAA, checkerboard: false});
  let exact = 0;
  for (let i = 0; i < a.length; i += 4) exact += a.readUInt32BE(i) === b.readUInt32BE(i) ? 0 : 1;
  const union = Math.max(expected.width, actual.width) * Math.max(expected.height, actual.height);
  const added = actual.width * actual.height - width * height;
  const removed = expected.width * expected.height - width * height;
  const [changed, perceptual] = [count(false), count(true)];
  return {
    version: '7.2.0',
    equal: union - added - removed - exact,
    belowThreshold: exact - perceptual,
    antiAliased: perceptual - changed,
    changed,
    added,
    removed,
  };
};

const root = process.argv[2];
for (const side of ['same', 'different']) {
  for (const name of fs.readdirSync(path.join(root, side))) {
    const folder = path.join(root, side, name);
    const pair = ['expected', 'actual'].map(file => read(path.join(folder, `${file}.png`)));
    const file = path.join(folder, 'expected.json');
    const {verdict, rows, boxes} = JSON.parse(fs.readFileSync(file));
    const json = {verdict, rows, boxes, pixelmatch: counts(...pair)};
    fs.writeFileSync(file, `${JSON.stringify(json, null, 1).replaceAll(/\n {3,}|\n {2}(?=\])/g, ' ')}\n`);
    console.log(side, name, JSON.stringify(json));
  }
}

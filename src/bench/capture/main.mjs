// The figures of capture: node main.mjs WORK COMMAND [options]; see ../README.md
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { execFileSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { shotsOf, TWELVE } from './pages.mjs';
import { openSite } from './site.mjs';

const COMMANDS = {
  pages: async given => (await import('./show.mjs')).show(given),
  repeat: async given => (await import('./repeat.mjs')).repeat(given),
  price: async given => (await import('./price.mjs')).price(given),
  backstop: async given => (await import('./backstop.mjs')).backstop(given),
  first: async given => (await import('./first.mjs')).first(given),
};

const [work, command, ...words] = process.argv.slice(2);
if (!COMMANDS[command]) {
  console.error(`Tried to run '${command ?? ''}'; what there is: ${Object.keys(COMMANDS).join(', ')}.`);
  process.exit(2);
}
const { values } = parseArgs({
  args: words,
  options: { rounds: { type: 'string' }, only: { type: 'string' }, port: { type: 'string' }, url: { type: 'string' } },
});
const DEFAULT_ROUNDS = { repeat: 10, price: 5, backstop: 3, first: 5 };
const names = values.only?.split(',');
const pages = TWELVE.filter(page => !names || names.includes(page.name));
const modules = join(work, 'packages', 'node_modules');
const marked = createRequire(join(work, 'packages', 'package.json')).resolve('marked');
const site = await openSite(modules, await import(pathToFileURL(marked).href), Number(command === 'pages' ? values.port ?? 8090 : 0));

await COMMANDS[command]({
  work, site, pages, shots: shotsOf(pages), url: values.url,
  rounds: Number(values.rounds ?? DEFAULT_ROUNDS[command]),
  get image() {
    return process.env.SCENE_RUNNER_IMAGE ?? runnerImage();
  },
});
if (command !== 'pages') site.close();

function runnerImage() {
  const build = fileURLToPath(new URL('../../../runner-image/build.sh', import.meta.url));
  execFileSync(build, { stdio: ['ignore', 2, 2] });
  return execFileSync(build, ['--print-tag'], { encoding: 'utf8' }).trim();
}

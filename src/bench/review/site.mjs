// A site of small pages of which each gets one of six changes; its port is one that was free.
import { createServer } from 'node:http';

const CHANGES = [
  ['.buy { background: #1d4ed8 }', '.buy { background: #dc2626 }'],
  ['<p class="price">48.00</p>', '<p class="price">54.90</p>'],
  ['<div class="badge">New</div>', ''],
  ['.card { border: 2px solid #cbd5e1 }', '.card { border: 6px solid #7c3aed }'],
  ['<header>', '<div class="banner">Summer sale: everything must go</div><header>'],
  ['<footer>Hallbeck, since 1962</footer>', '<footer>Hallbeck and daughters</footer>'],
];
export const KINDS = CHANGES.length;

export async function site() {
  let changed = false;
  const server = createServer((request, response) => {
    const number = Number(request.url.slice(1));
    const [before, after] = CHANGES[number % KINDS];
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.end(changed ? page(number).replace(before, after) : page(number));
  });
  await new Promise(listening => server.listen(0, '0.0.0.0', listening));
  return {
    address: number => `http://host.docker.internal:${server.address().port}/${number}`,
    change: () => (changed = true),
    close: () => server.close(),
  };
}

const page = number => `<!doctype html><html lang="en"><meta charset="utf-8"><title>Item ${number}</title><style>
body { margin: 0; font: 16px/1.5 sans-serif; color: #1f2937 }
header { padding: 20px; background: #0f172a; color: #fff }
main { padding: 20px }
.banner { height: 40px; padding: 8px 20px; background: #facc15 }
.card { border: 2px solid #cbd5e1 }
.card { width: 260px; height: 150px; padding: 16px; margin-bottom: 20px }
.badge { width: 60px; background: #16a34a; color: #fff }
.buy { background: #1d4ed8 }
.buy { width: 120px; height: 36px; color: #fff }
</style><header>Item ${number}</header><main><div class="card"><div class="badge">New</div></div><p class="price">48.00</p><div class="buy"></div></main><footer>Hallbeck, since 1962</footer></html>`;

import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { answers } from '../corpus/server.mjs';
import { local } from './pages.mjs';

const HTML = 'text/html; charset=utf-8';

/// Serves the pages on every interface, since containers look at them too. `port` 0 takes a free one.
export async function openSite(modules, marked, port = 0) {
  const packages = answers(modules, marked);
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(modules, packages, request);
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise((done, failed) => server.once('error', failed).listen(port, '0.0.0.0', done));
  const at = host => `http://${host}:${server.address().port}`;
  return {
    here: page => `${at('localhost')}/${page.at}`,
    fromContainers: page => `${at('host.docker.internal')}/${page.at}`,
    close: () => server.close().closeAllConnections(),
  };
}

async function answer(modules, packages, request) {
  const url = new URL(request.url, 'http://localhost');
  const [, first, rest] = url.pathname.split('/');
  switch (first) {
    case '~fonts': return { status: 200, type: 'text/css', body: await fonts(modules, url) };
    case '~special': return special(rest);
    case '~tall': return { status: 200, type: HTML, body: tallPage(parseInt(rest, 10)) };
    case '~picture': return picture(url);
    case '~absent': return absent(request.headers['sec-fetch-dest']);
    // one package wants to be the root of its host
    case 'assets': case 'js': case 'images': return packages(`/gentelella/dist${request.url}`);
    default: {
      const found = await packages(request.url);
      return found.type === HTML ? { ...found, body: local(String(found.body)) } : found;
    }
  }
}

/// What a third party would have answered: nothing that shows.
function absent(kind) {
  const types = { script: 'text/javascript', style: 'text/css', image: 'image/svg+xml' };
  return { status: 200, type: types[kind] ?? 'text/plain', body: kind === 'image' ? '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="60"/>' : '' };
}

/// The rules of font faces, as Google's fonts answer: in one sheet.
async function fonts(modules, url) {
  const families = url.searchParams.getAll('family').flatMap(family => family.split('|'));
  const folders = families.map(family => `@fontsource/${family.split(':')[0].toLowerCase().replaceAll(' ', '-')}`);
  const sheets = folders.flatMap(folder => ['400', '700'].map(async weight => {
    const sheet = await readFile(join(modules, folder, `${weight}.css`), 'utf8').catch(() => '');
    return sheet.replaceAll('url(./', `url(/${folder}/`);
  }));
  return (await Promise.all(sheets)).join('\n');
}

async function special(name) {
  const body = await readFile(new URL(`special/${name}`, import.meta.url)).catch(() => null);
  return body ? { status: 200, type: name.endsWith('.mjs') ? 'text/javascript' : HTML, body } : { status: 404, type: HTML, body: '' };
}

/// A picture that comes late: `/~picture?hue=…&ms=…`.
async function picture(url) {
  await new Promise(done => setTimeout(done, Number(url.searchParams.get('ms') ?? 0)));
  const body = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300"><rect width="400" height="300" fill="hsl(${url.searchParams.get('hue')} 60% 55%)"/>
<circle cx="200" cy="150" r="90" fill="#fff"/></svg>`;
  return { status: 200, type: 'image/svg+xml', body };
}

function tallPage(height) {
  const rows = Array.from({ length: Math.floor(height / 50) }, (_, at) => `<p style="background:hsl(${(at * 7) % 360} 40% 92%)">Row ${at}: the quick brown fox jumps over the lazy dog</p>`);
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Tall</title>
<style>body{margin:0;height:${height}px;overflow:hidden}p{margin:0;height:50px;box-sizing:border-box;padding:14px;font:16px/1.2 sans-serif}</style>${rows.join('\n')}`;
}

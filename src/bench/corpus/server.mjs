import { createServer } from 'node:http';
import { readFile, readdir } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';

const TYPES = {
  '.html': 'text/html; charset=utf-8', '.css': 'text/css', '.js': 'text/javascript',
  '.mjs': 'text/javascript', '.json': 'application/json', '.svg': 'image/svg+xml',
  '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.webp': 'image/webp',
  '.woff': 'font/woff', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.mp4': 'video/mp4',
};

/// Serves the installed packages, and pages made from them, on a free local port.
export async function serve(modules, marked) {
  const answer = answers(modules, marked);
  const server = createServer(async (request, response) => {
    const { status, type, body } = await answer(request.url);
    response.writeHead(status, { 'content-type': type }).end(body);
  });
  await new Promise(done => server.listen(0, '127.0.0.1', done));
  return { origin: `http://127.0.0.1:${server.address().port}`, close: () => server.close() };
}

/// What is at a path: a file of the installed packages, or a page made from them.
export function answers(modules, marked) {
  const makers = {
    '~markdown': path => article(modules, marked, path, 'github-markdown-light.css', 'github.css', '#fff'),
    '~dark': path => article(modules, marked, path, 'github-markdown-dark.css', 'github-dark.css', '#0d1117'),
    '~icons': () => icons(modules),
    '~swagger': path => (path.endsWith('.json') ? openApi() : swagger()),
  };
  return async url => {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname)).slice(1);
    const [first, ...rest] = path.split('/');
    try {
      const body = makers[first] ? await makers[first](rest.join('/')) : await readFile(join(modules, path));
      const type = makers[first] && !path.endsWith('.json') ? '.html' : extname(path);
      return { status: 200, type: TYPES[type] ?? 'application/octet-stream', body };
    } catch {
      return { status: 404, type: 'text/plain', body: '' };
    }
  };
}

const html = (head, body) =>
  `<!doctype html><html lang="en"><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Page</title>${head}<body>${body}</body></html>`;

async function article(modules, marked, path, sheet, code, back) {
  const { default: highlight } = await import(join(modules, 'highlight.js/es/index.js'));
  const renderer = {
    code: ({ text, lang }) => {
      const language = highlight.getLanguage(lang) ? lang : 'plaintext';
      return `<pre><code class="hljs">${highlight.highlight(text, { language }).value}</code></pre>`;
    },
    // badges come from the net
    image: () => '',
  };
  // a page several times as tall as the cap only costs time
  const text = (await readFile(join(modules, path), 'utf8')).slice(0, 60000);
  const body = new marked.Marked({ renderer, gfm: true }).parse(text);
  const head = `<link rel="stylesheet" href="/github-markdown-css/${sheet}">
<link rel="stylesheet" href="/highlight.js/styles/${code}">
<style>body{margin:0;background:${back}}.markdown-body{max-width:980px;margin:0 auto;padding:32px}</style>`;
  return html(head, `<main class="markdown-body">${body}</main>`);
}

async function icons(modules) {
  const names = (await readdir(join(modules, 'bootstrap-icons/icons'))).map(file => file.replace('.svg', ''));
  const cells = names.slice(0, 600).map(name => `<li><i class="bi bi-${name}"></i><span>${name}</span></li>`);
  const head = `<link rel="stylesheet" href="/bootstrap-icons/font/bootstrap-icons.css">
<link rel="stylesheet" href="/bootstrap/dist/css/bootstrap.css">
<style>ul{display:grid;grid-template-columns:repeat(auto-fill,minmax(110px,1fr));gap:12px;padding:0;list-style:none}
li{border:1px solid #ddd;border-radius:6px;padding:12px 4px;text-align:center;overflow:hidden}
i{font-size:30px;display:block}span{font-size:11px;color:#666}</style>`;
  return html(head, `<div class="container"><h1 class="my-4">Icons</h1><a href="#">All</a><ul>${cells.join('')}</ul></div>`);
}

const swagger = () =>
  html(
    '<link rel="stylesheet" href="/swagger-ui-dist/swagger-ui.css">',
    `<div id="swagger-ui"></div><script src="/swagger-ui-dist/swagger-ui-bundle.js"></script>
<script>SwaggerUIBundle({url:'/~swagger/api.json',dom_id:'#swagger-ui',docExpansion:'full',defaultModelsExpandDepth:3})</script>`);

function openApi() {
  const ref = name => ({ $ref: `#/components/schemas/${name}` });
  const paths = {};
  for (const noun of ['pet', 'order', 'user', 'store']) {
    const schema = ref(noun[0].toUpperCase() + noun.slice(1));
    const content = { 'application/json': { schema } };
    const id = { name: 'id', in: 'path', required: true, description: `Number of the ${noun}`, schema: { type: 'integer' } };
    const responses = { 200: { description: 'Found', content }, 404: { description: `No such ${noun}` } };
    paths[`/${noun}`] = { post: { tags: [noun], summary: `Add a ${noun}`, requestBody: { content }, responses } };
    paths[`/${noun}/{id}`] = {
      get: { tags: [noun], summary: `Find a ${noun}`, parameters: [id], responses },
      delete: { tags: [noun], summary: `Remove a ${noun}`, parameters: [id], responses },
    };
  }
  const properties = { id: { type: 'integer', example: 10 }, name: { type: 'string', example: 'doggie' }, status: { type: 'string', enum: ['available', 'sold'] } };
  const schemas = Object.fromEntries(['Pet', 'Order', 'User', 'Store'].map(name => [name, { type: 'object', properties }]));
  return JSON.stringify({ openapi: '3.0.3', info: { title: 'Shop of pets', version: '1.4.2', description: 'Sample service.' }, paths, components: { schemas } });
}

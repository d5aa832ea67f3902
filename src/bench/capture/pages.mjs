import { PAGES, STAND_INS } from '../corpus/pages.mjs';

const CHOSEN = ['agency', 'creative', 'grayscale', 'landing', 'blog-post', 'admin', 'dashboard', 'spectre-forms', 'widgets', 'swagger'];

/// The twelve pages: open themes, dashboards and documentation, as `name` and path. None is as tall as browsers draw at most.
export const TWELVE = [
  ...CHOSEN.map(name => PAGES.find(page => page.name === name)),
  { name: 'getting-started', at: '~markdown/fastify/docs/Guides/Getting-Started.md' },
  { name: 'routes-dark', at: '~dark/fastify/docs/Reference/Routes.md' },
];

export const VIEWPORTS = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];

/// Pages made to move; all but the last must come to rest.
export const SPECIAL = ['endless-animation', 'clock', 'carousel', 'lazy-gallery', 'web-font', 'all-of-them', 'restless']
  .map(name => ({ name, at: `~special/${name}.html` }));

/// A page of an exact height.
export const tall = height => ({ name: `tall-${height}`, at: `~tall/${height}.html` });

/// One capture each: every page in every viewport.
export const shotsOf = pages => pages.flatMap(page => VIEWPORTS.map(viewport => ({ page, viewport, name: `${page.name}-${viewport.width}` })));

/// The page with every address of the net turned into one of this server, so that a capture depends on no network.
export function local(html) {
  return html
    .replaceAll(/((?:src|href)=["'])(?:https?:)?\/\/([^"']+)/g, (whole, before, rest) => {
      const stand = standIn(new URL(`https://${rest.replaceAll('&amp;', '&')}`));
      return stand ? before + stand : whole;
    })
    .replaceAll(/(https?:)?\/\/www\.google-analytics\.com/g, '/~absent');
}

function standIn({ origin, hostname, pathname, search }) {
  if (hostname === 'fonts.googleapis.com') return pathname.startsWith('/css') ? `/~fonts${search}` : '/~absent';
  for (const [pattern, file] of STAND_INS) {
    const match = pattern.exec(origin + pathname);
    if (match) return `/${file.replace('$1', match[1])}`;
  }
  return /\.(js|css|png|jpe?g|svg|gif|woff2?)$|googlesyndication|unsplash|gstatic/.test(hostname + pathname) ? '/~absent' : null;
}

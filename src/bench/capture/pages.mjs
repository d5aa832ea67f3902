import { PAGES, STAND_INS } from '../corpus/pages.mjs';

const CHOSEN = [
  'agency', 'creative', 'grayscale', 'landing', 'blog-post', 'admin',
  'dashboard', 'spectre-forms', 'uikit-article', 'swagger', 'commander', 'server-docs-dark',
];

/// The twelve pages: open themes, dashboards and documentation, as `name` and path.
export const TWELVE = CHOSEN.map(name => PAGES.find(page => page.name === name));

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
  return html.replaceAll(/((?:src|href)=["'])(https?:)?\/\/([^"']+)/g, (whole, before, scheme, rest) => {
    const stand = standIn(new URL(`https://${rest.replaceAll('&amp;', '&')}`));
    return stand ? before + stand : whole;
  });
}

function standIn(url) {
  if (url.hostname === 'fonts.googleapis.com') return url.pathname.startsWith('/css') ? `/~fonts${url.search}` : '/~absent';
  for (const [pattern, file] of STAND_INS) {
    const match = pattern.exec(url.origin + url.pathname);
    if (match) return `/${file.replace('$1', match[1])}`;
  }
  return /\.(js|css|png|jpe?g|svg|gif|woff2?)$|googlesyndication|unsplash|gstatic/.test(url.hostname + url.pathname) ? '/~absent' : null;
}

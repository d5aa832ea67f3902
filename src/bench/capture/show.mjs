import { SPECIAL } from './pages.mjs';

/// Says where the pages are, and serves them until it is stopped.
export function show({ site, pages }) {
  for (const page of [...pages, ...SPECIAL]) console.log(`${page.name.padEnd(18)} ${site.here(page)}`);
}

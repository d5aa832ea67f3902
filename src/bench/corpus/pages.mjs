// The pages of the corpus: `at` is a path below node_modules, or below one of the generated
// folders of server.mjs. `quick` pages are the ones that --quick takes.
export const PAGES = [
  { name: 'agency', at: 'startbootstrap-agency/dist/index.html', quick: true },
  { name: 'admin', at: 'startbootstrap-sb-admin-2/index.html', quick: true },
  { name: 'commander', at: '~markdown/commander/Readme.md', quick: true },
  { name: 'striped-table', at: 'startbootstrap-sb-admin-2/tables.html', quick: true },
  { name: 'grayscale', at: 'startbootstrap-grayscale/dist/index.html', quick: true },
  { name: 'spectre-forms', at: 'spectre.css/docs/elements/forms.html', quick: true },
  { name: 'creative', at: 'startbootstrap-creative/dist/index.html' },
  { name: 'blog-post', at: 'startbootstrap-clean-blog/dist/post.html' },
  { name: 'landing', at: 'startbootstrap-landing-page/dist/index.html' },
  { name: 'dashboard', at: 'gentelella/dist/production/index.html' },
  { name: 'dashboard-tables', at: 'gentelella/dist/production/tables.html' },
  { name: 'uikit-table', at: 'uikit/tests/table.html' },
  { name: 'uikit-article', at: 'uikit/tests/article.html' },
  { name: 'widgets', at: 'jquery-ui-dist/index.html', scale: 2 },
  { name: 'swagger', at: '~swagger/index.html' },
  { name: 'icons', at: '~icons/index.html' },
  { name: 'server-docs-dark', at: '~dark/fastify/docs/Reference/Server.md' },
  { name: 'changes', at: '~markdown/uikit/CHANGELOG.md' },
];

export const WIDTHS = [1280, 390, 768, 1920];
export const QUICK_WIDTHS = [1280, 390];

/// Addresses of the net that pages ask for, and the installed file that answers instead.
/// All others are refused, so a capture never depends on a network.
export const STAND_INS = [
  [/bootstrap-icons@[^/]+\/font\/(.+)$/, 'bootstrap-icons/font/$1'],
  [/bootstrap@5[^/]*\/dist\/(.+)$/, 'bootstrap/dist/$1'],
  [/fontawesome\.com\/releases\/v6[^/]*\/(js\/all\.js)$/, '@fortawesome/fontawesome-free/$1'],
];

// Small pages from which the pairs of pages.mjs are made. Fonts are named so that a machine with
// DejaVu and Liberation draws the same.

const page = (style, body) => `<!doctype html><meta charset=utf-8><style>
* { box-sizing: border-box; margin: 0 }
body { font: 14px/20px "DejaVu Sans"; background: #fff; color: #1b1f24 }
a { color: #0b57d0 }
${style}</style><body>${body}`;

const lines = [
  'A baseline that was approved last',
  'is compared with it, pixel by pixel,',
  'and what differs is shown to you.',
];

/** A heading and two lines. */
export const text = page(
  `main { padding: 8px 12px; width: 290px } h1 { font-size: 20px; line-height: 28px }`,
  `<main><h1>How pictures compare</h1><p>${lines[0]}<br>${lines[1]}</p></main>`);

/** The same, light on dark. */
export const dark = text.replace('background: #fff; color: #1b1f24', 'background: #0d1117; color: #e6edf3');

/** Long enough for a page on which all text moved a little. */
export const essay = page(
  `main { padding: 8px 12px; width: 290px; font: 13px/18px "Liberation Serif" }
   h2 { font: bold 16px/24px "Liberation Sans" } pre { font: 11px/16px "Liberation Mono" }`,
  `<main><h2>Noise and change</h2><p>${lines.join(' ')}</p>
   <pre>scene compare before.png after.png</pre>
   <p><b>${lines[1]}</b> <i>${lines[2]}</i></p></main>`);

/** Things that people click. */
export const card = page(
  `body { padding: 12px; background: #f4f6f8; width: 300px }
   article { background: #fff; border: 1px solid #d0d7de; border-radius: 6px; padding: 12px;
     box-shadow: 0 3px 8px rgb(0 0 0 / .22) }
   h2 { font-size: 16px } svg { float: right } label { display: block }
   input { vertical-align: middle; margin: 0 6px 0 0; width: 13px; height: 13px }
   button { font: 13px "DejaVu Sans"; color: #fff; background: #1f6feb; border: 0; border-radius: 5px;
     width: 96px; height: 28px; margin-top: 8px }
   hr { border: 0; border-top: 1px solid #d0d7de; margin: 6px 0 }`,
  `<article><svg width=24 height=24 viewBox="0 0 24 24"><path fill=#bf3989 d="M12 2l3 7 7 1-5 5 1 7-6-4-6 4 1-7-5-5 7-1z"/></svg>
   <h2>Order 1068</h2><p>Total <b id=price>$86.30</b></p><hr>
   <label><input type=checkbox><span>Send a mail</span></label>
   <p>See <a href=#>all orders</a> or go on.</p>
   <button>Check out</button></article>`);

const section = (id, colour, title, line) =>
  `<section id=${id} style="background:${colour}"><h2>${title}</h2><p>${line}</p></section>`;

/** Sections below each other, without gaps between them. */
export const article = page(
  `body { width: 240px } header { background: #24364b; color: #fff; padding: 8px 12px }
   section { padding: 6px 12px; overflow: hidden } h2 { font-size: 15px; line-height: 22px }
   
   .hero { height: 60px; background: linear-gradient(#7db8ff, #f4f8ff 60%, #ffd9a8) }
   aside { background: #ffe08a; padding: 7px 12px } footer { background: #e9edf1; padding: 9px 12px }`,
  `<header>Scene</header>
   ${section('one', '#ffffff', 'Captured', 'Six pages in two browsers.')}
   <div class=hero></div>
   ${section('two', '#f2f7ee', 'Compared', 'Nothing differs on five.')}
   ${section('three', '#eef1fb', 'Reviewed', 'Approved by Kim, an hour after the run had ended.')}
   <footer>Run 4711, main</footer>`);

const people = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eve', 'Finn', 'Gus', 'Hana', 'Ivo', 'June'];

/** Striped rows that look alike. */
export const table = page(
  `body { width: 240px; padding: 6px } table { border-collapse: collapse; width: 100% }
   td { border: 1px solid #d0d7de; padding: 2px 8px }`,
  `<table>${people.map((name, i) =>
    `<tr style="background:${i % 2 ? '#f6f8fa' : '#fff'}"><td>${name}<td>open<td>${100 + 7 * i}`).join('')}</table>`);

/** Rows that are all the same. */
export const list = page(
  `body { width: 260px } li { list-style: none; padding: 3px 10px; border-bottom: 1px solid #d0d7de }
   header { padding: 6px 10px; background: #24364b; color: #fff } footer { padding: 6px 10px; background: #ffe08a }`,
  `<header>Jobs</header><ul>${'<li>waiting for a runner</li>'.repeat(8)}</ul><footer>8 jobs</footer>`);

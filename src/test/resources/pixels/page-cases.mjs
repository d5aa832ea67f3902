// What is captured twice: a page, and the same page with something replaced.
//
// Marks in the second page: data-hit on what must be boxed, data-added and data-moved on what takes
// whole rows; in the first: data-gone on what must be boxed where it stood, data-removed on rows.
import {article, card, dark, essay, list, table, text} from './layouts.mjs';

export const cases = {};

const replaced = (html, replacements) => replacements.reduce((page, [from, to]) => {
  if (!page.includes(from)) throw new Error(`nothing to replace: ${from}`);
  return page.replace(from, to);
}, html);

const add = (verdict, name, html, ...replacements) => {
  cases[name] = {verdict, expected: html, actual: replaced(html, replacements)};
};
const noise = (...rest) => add('noise', ...rest);
const changed = (...rest) => add('changed', ...rest);
const moved = (...rest) => add('moved', ...rest);
const style = css => ['</style>', `${css}</style>`];
const hit = (from, to) => [from, `<span data-hit>${to}</span>`];

// text a fraction of a pixel aside
for (const shift of [2, 3, 5, 7]) {
  noise(`text-shifted-by-0.${shift}`, text, style(`main { padding-left: 12.${shift}px }`));
}
noise('dark-text-shifted-by-0.3', dark, style('main { padding-left: 12.3px }'));
noise('serif-bold-and-mono-shifted-by-0.4', essay, style('main { padding-left: 12.4px }'));
noise('letter-spacing-of-0.01', text, style('p { letter-spacing: .01px }'));
noise('one-line-shifted-by-0.3', text, style('h1 { padding-left: .3px }'));
noise('one-word-shifted-by-0.4', card, ['<b id=price>', '<b id=price style="margin-left:.4px">']);
noise('button-text-shifted-by-0.5', card, style('button { padding-left: 7px; padding-right: 6px }'));
noise('text-on-a-gradient-shifted-by-0.3', text,
  style('main { padding-left: 12.3px }'));
for (const side of ['expected', 'actual']) {
  cases['text-on-a-gradient-shifted-by-0.3'][side] = cases['text-on-a-gradient-shifted-by-0.3'][side]
    .replace('main {', 'h1 { background: linear-gradient(90deg, #ffe9c9, #cfe6ff) } main {');
}
noise('coloured-text-shifted-by-0.3', replaced(text, [style('p { color: #bf3989 } h1 { color: #1a7f37 }')]),
  style('main { padding-left: 12.3px }'));
noise('icon-shifted-by-0.3', card, style('svg { transform: translate(.3px, .2px) }'));
noise('text-a-shade-lighter', text, ['color: #1b1f24', 'color: #262a30']);
noise('background-a-shade-off', card, ['background: #f4f6f8', 'background: #f2f5f7']);
noise('gradient-a-shade-off', article, ['#f4f8ff 60%', '#f1f6fc 60%']);
noise('gradient-starts-a-pixel-lower', article, ['linear-gradient(#7db8ff', 'linear-gradient(#7db8ff 1px']);
noise('shadow-a-little-stronger', card, ['/ .22)', '/ .24)']);

// letters
const letter = (name, html, from, to) => changed(name, html, hit(from, to));
const letterIn = (name, html, whole, part) => changed(name, html, [whole, part]);
letterIn('letter-c-became-e', text, 'pictures compare', 'pi<span data-hit>etures compare</span>');
letterIn('letter-i-became-l', text, 'How pictures', 'How p<span data-hit>l</span>ctures');
letter('letters-rn-became-m', replaced(text, [['A baseline', 'Learned']]), 'Learned that was approved last', 'Leamed that was approved last');
letterIn('number-0-became-O', card, '1068', '1<span data-hit>O68</span>');
letterIn('number-6-became-8', card, '1068', '10<span data-hit>8</span>8');
letterIn('price-3-became-8', card, '$86.30', '$86.<span data-hit>8</span>0');
letterIn('point-became-comma', card, '$86.30', '$86<span data-hit>,</span>30');
letterIn('full-stop-became-comma', text, 'pixel,', 'pixel<span data-hit>.</span>');
letterIn('dark-letter-h-became-b', dark, 'that was', 't<span data-hit>b</span>at was');
letterIn('small-letter-n-became-u', essay, 'scene compare', 'sce<span data-hit>u</span>e compare');
letterIn('accent-appeared', text, 'A baseline', '<span data-hit>À</span> baseline');
letter('word-became-bold', text, 'baseline that was approved last', '<b>baseline</b> that was approved last');
letter('word-replaced', text, 'approved last', 'reviewed last');
changed('text-one-pixel-aside', text, ['<h1>', '<h1 data-hit style="position:relative;left:1px">']);

// things on a page
changed('link-colour', card, ['<a href=#', '<a data-hit style="color:#1a7f37" href=#']);
changed('underline-gone', card, ['<a href=#', '<a data-hit style="text-decoration:none" href=#']);
changed('checkbox-checked', card, ['type=checkbox', 'type=checkbox checked data-hit']);
changed('button-shade', card, ['<button>', '<button data-hit style="background:#174ea6">']);
noise('button-a-shade-off', card, ['background: #1f6feb', 'background: #1c66da']);
changed('button-colour', card, ['<button>', '<button data-hit style="background:#1f883d">']);
changed('icon-gone', replaced(card, [['<svg', '<svg data-gone']]), ['<svg', '<svg style="visibility:hidden"']);
changed('icon-mirrored', card, ['<svg', '<svg data-hit style="transform:rotate(180deg)"']);
changed('line-gone', replaced(card, [['<hr>', '<hr data-gone>']]), ['<hr data-gone>', '<hr style="visibility:hidden">']);
changed('border-appeared', replaced(card, [['<label>', '<label data-gone>']]), ['<label data-gone>', '<label style="box-shadow:inset 0 0 0 1px #8c959f">']);
changed('shadow-gone', card, ['<article>', '<article data-hit style="box-shadow:none">']);
for (const pixels of [1, 2, 3]) {
  changed(`button-moved-by-${pixels}`, card,
    ['<button>', `<button data-hit style="position:relative;left:${pixels}px">`]);
}
changed('dark-button-gone', replaced(dark, [['was', '<b data-gone style="background:#1f6feb">Approve</b> ']]),
  ['<b data-gone style="', '<b style="visibility:hidden;']);

// rows
const banner = '<aside data-added>A new version is there.</aside>';
moved('banner-on-top', article, ['<header>', `${banner}<header>`]);
moved('banner-in-the-middle', article, ['<div class=hero>', `${banner}<div class=hero>`]);
moved('banner-at-the-bottom', article, ['</footer>', `</footer>${banner}`]);
moved('two-banners', article, ['<header>', `${banner}<header>`], ['<section id=three', `${banner}<section id=three`]);
moved('section-removed', replaced(article, [['<section id=two', '<section data-removed id=two']]),
  [/<section data-removed id=two.*?<\/section>/.exec(replaced(article, [['<section id=two', '<section data-removed id=two']]))[0], '']);
const two = /<section id=two.*?<\/section>/.exec(article)[0];
const three = /<section id=three.*?<\/section>/.exec(article)[0];
moved('sections-swapped', article, [two, '@'], [three, two.replace('<section', '<section data-moved')], ['@', three]);
changed('sections-swapped-around-a-picture', article,
  [/<section id=one.*?<\/section>/.exec(article)[0], two.replace('<section', '<section data-hit')],
  [`${two}\n`, `${/<section id=one.*?<\/section>/.exec(article)[0].replace('<section', '<section data-hit')}\n`]);
changed('banner-on-top-and-a-word-replaced', article, ['<header>', `${banner}<header>`], hit('Nothing differs on five.', 'Something differs here.'));
moved('banner-and-a-gradient-a-shade-off', article, ['<header>', `${banner}<header>`], ['#f4f8ff 60%', '#f1f6fc 60%']);
moved('banner-and-text-shifted-by-0.3', article, ['<header>', `${banner}<header>`], style('section { padding-left: 12.3px }'));
moved('table-row-inserted', table, ['<tr style="background:#fff"><td>Eve', '<tr data-added style="background:#fff"><td>Dora<td>held<td>555<tr style="background:#fff"><td>Eve']);
moved('list-item-inserted', list, ['<footer>', '<footer>']);
// any of them may be the one that came: the last is as good as another
cases['list-item-inserted'].actual = list.replace('</li></ul>', '</li><li data-added>waiting for a runner</li></ul>');
moved('list-item-removed', list.replace('</li></ul>', '</li><li data-removed>waiting for a runner</li></ul>'), ['<li data-removed>waiting for a runner</li>', '']);

// scrolled, and gaps that grew
moved('gap-grew', article, ['.hero {', '#one { padding-bottom: 21px } .hero {']);
cases['gap-grew'].actual = cases['gap-grew'].actual.replace('</section>', '<i data-added style="position:absolute;height:15px;top:84px"></i></section>');

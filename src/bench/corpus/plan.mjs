import { PAGES } from './pages.mjs';

/// Which variants a page at a width gets. Main variants everywhere; the kinds of single changes and
/// of shifts are dealt out over pages and widths, so that all occur and no page takes an hour.
export function planOf(page, width, quick, kinds) {
  const turn = PAGES.indexOf(page) * 5 + [1280, 390, 768, 1920].indexOf(width) * 11;
  const from = (turn * 3) % kinds.length;
  const wide = width === 1280;
  const slim = width === 768 || width === 1920;
  return {
    encoders: wide ? ['b1', turn % 2 ? 'b2' : 'b4', 'b3'] : turn % 3 === 0 ? ['b1', 'b4'] : ['b1'],
    kinds: [...kinds.slice(from), ...kinds.slice(0, from)],
    kindCount: slim ? 2 : quick || wide ? 7 : 4,
    shifts: [['d1', 'shiftTexts', 0.3, 0], ...dealt(SHIFTS, turn, slim ? 0 : quick || wide ? 3 : 1)],
    bands: [['g', 'banner', 60], ...dealt(BANDS, turn, slim ? 1 : quick || wide ? 3 : 2)],
    splices: turn % 2 ? ['e6'] : ['e7'],
  };
}

const SHIFTS = [
  ['d2x1', 'shiftTexts', 0.1, 0],
  ['d3-precision', 'restyle', 'text-rendering', 'geometricPrecision'],
  ['d2x5', 'shiftTexts', 0.5, 0],
  ['d2y3', 'shiftTexts', 0, 0.3],
  ['d2x4', 'shiftTexts', 0.4, 0],
  ['d3-body', 'restyle', 'transform', 'translateX(.3px)'],
  ['d2x7', 'shiftTexts', 0.7, 0],
  ['d3-layer', 'restyle', 'will-change', 'transform'],
  ['d2x2', 'shiftTexts', 0.2, 0],
  ['d3-speed', 'restyle', 'text-rendering', 'optimizeSpeed'],
];

const BANDS = [
  ['e2', 'middleBanner', 60],
  ['e3', 'removeSection'],
  ['e4', 'swapSections'],
  ['e5', 'insertRow'],
];

const dealt = (list, turn, count) => Array.from({ length: count }, (_, at) => list[(turn + at) % list.length]);

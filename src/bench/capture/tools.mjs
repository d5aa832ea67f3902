export const median = numbers => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
};

export const range = (numbers, digits = 0) => `${Math.min(...numbers).toFixed(digits)}–${Math.max(...numbers).toFixed(digits)}`;

/// A Markdown table; the first column is of text.
export function table(head, rows) {
  const cells = [head, ...rows].map(row => row.map(String));
  const widths = head.map((_, at) => Math.max(...cells.map(row => row[at].length), 2));
  const line = row => `| ${row.map((cell, at) => (at ? cell.padStart(widths[at]) : cell.padEnd(widths[at]))).join(' | ')} |`;
  const rule = widths.map((width, at) => (at ? `${'-'.repeat(width - 1)}:` : '-'.repeat(width)));
  return [line(cells[0]), `| ${rule.join(' | ')} |`, ...cells.slice(1).map(line)].join('\n');
}

/// Ends the command with 1 at the end, and says why.
export function must(reached, what) {
  console.log(`${reached ? 'reached' : 'MISSED '}  ${what}`);
  if (!reached) process.exitCode = 1;
}

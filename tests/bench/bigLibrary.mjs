/**
 * `npm run bench:library`: measures the built extension in Chromium with libraries of 1,000, 10,000 and 100,000 papers, each
 * figure beside the browser's own time for the same rows or the same text in the same run. Sizes as arguments replace these
 * (`npm run bench:library -- 1000 10000`), `--markdown` prints the table of `docs/performance.md`, `--json FILE` saves figures.
 * Stars from a feed are timed during an import of 50,000 papers; `--beside 5000` changes the number, `--beside 0` skips this.
 * The floor of opening is a page of ours with fifty fixed rows, that of a keystroke one scan of the text and the drawing of
 * fifty rows; blocking by single tasks is measured with the page's thread at half its speed. A row over its limit fails
 * the run.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { benchCopy } from './big/benchCopy.mjs';
import { beside } from './big/beside.mjs';
import { measure } from './big/measure.mjs';
import { rowsOf } from './big/rows.mjs';

const root = resolve(import.meta.dirname, '../..');
const options = process.argv.slice(2);
const givenFor = (name) => (options.includes(name) ? options[options.indexOf(name) + 1] : undefined);
const besideSize = Number(givenFor('--beside') ?? 50_000);
const sizes = options.filter((option, index) => Number(option) > 0 && options[index - 1] !== '--beside').map(Number);
if (sizes.length === 0) sizes.push(1000, 10_000, 100_000);
const jsonFile = givenFor('--json');

const built = spawnSync('npx', ['wxt', 'build'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(1);
}

const sayOf = (what) => {
  const started = Date.now();
  return (part) => console.error(`${what}: ${part} (${Math.round((Date.now() - started) / 1000)} s)`);
};
const figures = new Map();
const copy = await benchCopy();
try {
  for (const size of sizes) figures.set(size, await measure(size, copy.folder, sayOf(`${size.toLocaleString('en')} papers`)));
} finally {
  await copy.remove();
}
const stars = besideSize > 0 ? await beside(besideSize, sayOf('stars beside long work')) : undefined;
if (jsonFile) writeFileSync(jsonFile, JSON.stringify({ ...Object.fromEntries(figures), beside: stars }, null, 2));

const { columns, rows } = rowsOf(figures, stars);
const over = rows.filter(({ isOver }) => isOver);
const cells = [
  ['', ...columns],
  ...rows.map(({ name, cells, limit, isOver }) => [name, ...cells, limit ? `${limit}${isOver ? ' **over**' : ''}` : '']),
];
if (options.includes('--markdown')) {
  const [head, ...body] = cells.map((row) => `| ${row.join(' | ')} |`);
  console.log([head, `|${cells[0].map((_, index) => (index === 0 ? '---' : '---:')).join('|')}|`, ...body].join('\n'));
} else {
  const widths = cells[0].map((_, column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  for (const row of cells)
    console.log(row.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('  '));
}
console.error(`\n${rows.filter(({ limit }) => limit).length - over.length} within their limits, ${over.length} over`);
process.exit(over.length > 0 ? 1 : 0);

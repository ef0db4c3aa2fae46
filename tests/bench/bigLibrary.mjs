/**
 * `npm run bench:library`: the built extension in Chromium with libraries of 1,000, 10,000 and 100,000 papers, each
 * figure beside what the browser itself takes for the same rows or the same text in the same run. Give sizes to measure
 * others (`npm run bench:library -- 1000 10000`), `--markdown` for the README's table, `--json FILE` for all figures.
 * A row over its limit fails the run.
 */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { measure } from './big/measure.mjs';
import { rowsOf } from './big/rows.mjs';

const root = resolve(import.meta.dirname, '../..');
const options = process.argv.slice(2);
const sizes = options.map(Number).filter((size) => size > 0);
if (sizes.length === 0) sizes.push(1000, 10_000, 100_000);
const jsonAt = options.indexOf('--json');

const built = spawnSync('npx', ['wxt', 'build'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32' });
if (built.status !== 0) {
  console.error(built.stdout, built.stderr);
  process.exit(1);
}

const figures = new Map();
for (const size of sizes) {
  const started = Date.now();
  const say = (part) =>
    console.error(`${size.toLocaleString('en')} papers: ${part} (${Math.round((Date.now() - started) / 1000)} s)`);
  figures.set(size, await measure(size, say));
}
if (jsonAt !== -1) writeFileSync(options[jsonAt + 1], JSON.stringify(Object.fromEntries(figures), null, 2));

const { columns, rows } = rowsOf(figures);
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

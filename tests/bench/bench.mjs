/**
 * `npm run bench`: runs every `*.bench.mjs` beside this file, one after the other, in Chromium. Ratios are to a floor
 * measured in the same run; a row over its limit fails the run. Names select benches: `npm run bench -- marking`.
 */
import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium, launchArguments } from '../support/findChromium.mjs';

const selected = process.argv.slice(2);
const benches = readdirSync(import.meta.dirname)
  .filter((name) => name.endsWith('.bench.mjs'))
  .filter((name) => selected.length === 0 || selected.some((part) => name.startsWith(part)));

const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
const rows = [];
for (const name of benches) {
  console.log(`${name} …`);
  const { run } = await import(pathToFileURL(`${import.meta.dirname}/${name}`).href);
  rows.push(...(await run(browser)));
}
await browser.close();

const isOver = ({ value, limit }) => limit !== undefined && value > limit;
const cells = rows.map((row) => [
  row.name,
  `${row.value >= 100 ? Math.round(row.value).toLocaleString('en') : row.value.toFixed(2)} ${row.unit}`,
  row.limit === undefined ? '' : `≤ ${row.limit} ${row.unit}`,
  row.limit === undefined ? '' : isOver(row) ? 'OVER' : 'ok',
]);
const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((cell) => cell[column].length)));
console.log();
for (const cell of cells)
  console.log(
    cell.map((text, column) => (column === 1 ? text.padStart(widths[column]) : text.padEnd(widths[column]))).join('  '),
  );
const over = rows.filter(isOver).length;
console.log(`\n${rows.filter(({ limit }) => limit !== undefined).length - over} within their limits, ${over} over`);
process.exit(over > 0 ? 1 : 0);

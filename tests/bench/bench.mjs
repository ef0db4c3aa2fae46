/** Runs every `*.bench.mjs` of this folder in one Chromium, prints a table, and fails when a figure is over its limit. */
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findChromium, launchArguments } from '../support/findChromium.mjs';

/** Names given on the command line choose benches: `npm run bench -- marking`. */
const chosen = process.argv.slice(2);
const files = (await readdir(import.meta.dirname)).filter((file) => file.endsWith('.bench.mjs')).sort();
const wanted = files.filter((file) => chosen.length === 0 || chosen.some((name) => file.startsWith(name)));
if (wanted.length === 0) throw new Error(`There is no such bench. There are: ${files.join(', ')}`);

const show = (value, unit) => `${value < 10 ? value.toFixed(2) : Math.round(value)} ${unit}`;

const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
const over = [];
try {
  for (const file of wanted) {
    const { run } = await import(pathToFileURL(join(import.meta.dirname, file)).href);
    for (const { name, value, limit, unit } of await run(browser)) {
      // A figure that is no number is a failure too.
      const isOver = limit !== undefined && !(value <= limit);
      if (isOver) over.push(name);
      const verdict = limit === undefined ? '' : `${isOver ? 'OVER' : 'within'} ${show(limit, unit)}`;
      console.log(`${name.padEnd(64)} ${show(value, unit).padStart(12)}  ${verdict}`);
    }
  }
} finally {
  await browser.close();
}
if (over.length > 0) {
  console.error(`\nOver their limits:\n${over.map((name) => `  ${name}`).join('\n')}`);
  process.exitCode = 1;
}

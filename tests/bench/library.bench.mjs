/**
 * Measures the library with 100 and with 100,000 papers: the cost of a star against a raw strict put, and whether stars and
 * first pages take the same time with both. Runs alone (`node tests/bench/library.bench.mjs`) or from `bench.mjs`.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { bundlePage } from '../support/bundlePage.mjs';
import { findChromium, launchArguments } from '../support/findChromium.mjs';

const papers = Number(process.env.BENCH_PAPERS ?? 100_000);
const rounds = 60;
const address = 'http://library.bench.localhost/';

/**
 * @param {import('@playwright/test').Browser} [_browser] not used: an incognito context would keep its database in memory,
 *   and the bench measures durable writes.
 * @returns {Promise<{ name: string, value: number, limit?: number, unit: string }[]>}
 */
export async function run(_browser) {
  const code = await bundlePage('tests/bench/libraryPage.ts');
  const profile = await mkdtemp(join(tmpdir(), 'dogear-bench-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findChromium(),
    args: launchArguments,
    headless: true,
  });
  try {
    const page = await context.newPage();
    await page.route(`${address}**`, (route) =>
      route.request().url().endsWith('.js')
        ? route.fulfill({ contentType: 'text/javascript', body: code })
        : route.fulfill({ contentType: 'text/html', body: '<!doctype html><script type="module" src="/bench.js"></script>' }),
    );
    await page.goto(address);
    await page.waitForFunction(() => 'bench' in globalThis);
    return rowsOf(await page.evaluate(([count, times]) => globalThis.bench(count, times), [papers, rounds]));
  } finally {
    await context.close();
    await rm(profile, { recursive: true, force: true });
  }
}

function rowsOf({ fill, star, newStar, lists, marks, tagCounts, suggest, duplicates }) {
  const count = papers.toLocaleString('en');
  const compared = (name, { small, large }, limit) => [
    { name: `${name}, 100 papers`, value: small, unit: 'ms' },
    { name: `${name}, ${count} papers`, value: large, unit: 'ms' },
    { name: `${name}: ${count} against 100`, value: large / small, limit, unit: '×' },
  ];
  return [
    { name: `filling both libraries`, value: fill, unit: 'ms' },
    { name: 'raw strict put', value: star.raw, unit: 'ms' },
    { name: 'star against a raw strict put, 100 papers', value: star.small / star.raw, unit: '×' },
    ...compared('star', star, 1.5),
    ...compared('star on a new paper', newStar, 1.5),
    ...compared('50 pairs of possible duplicates', duplicates, 1.5),
    ...Object.entries(lists).flatMap(([name, times]) => compared(`first page (${name})`, times, 1.5)),
    ...compared('marks of 2,000 cards', marks),
    ...compared('counts of all tags', tagCounts),
    ...compared('suggestions of tags', suggest),
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const rows = await run();
  for (const { name, value, limit, unit } of rows) {
    const verdict =
      limit === undefined ? '' : value <= limit ? `  (at most ${limit} ${unit})` : `  TOO MUCH (at most ${limit} ${unit})`;
    console.log(`${value.toFixed(2).padStart(10)} ${unit.padEnd(3)} ${name}${verdict}`);
  }
  if (rows.some(({ value, limit }) => limit !== undefined && value > limit)) process.exitCode = 1;
}

/**
 * Reads every saved page in a real Chromium, as shipped (a) and with the generic detector alone (b), and compares the result
 * with the page's content: `npm run corpus -- [--feeds DIR] [--only PATTERN] [--verbose] [--leave-out]`. `--verbose` says of each
 * miss and each wrong card which rule let it go, `--leave-out` reads each site's pages as if the site were unknown. Fails when the
 * mean F1 per page is under 0.97 (a) or 0.95 (b), or that of all papers under 0.99 or 0.95, when a page that only cites has a card,
 * or when a field that a page of the built-in sites has was not read. Without `--feeds` it reads the pages that the detector was
 * built with and the fresh ones.
 */
import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { bundlePage } from '../support/bundlePage.mjs';
import { findChromium, launchArguments } from '../support/findChromium.mjs';
import { explainRow } from './corpus/explainRow.mjs';
import { countIn, fields, judge, judgeByCount } from './corpus/judge.mjs';
import { judgeLeftOut, reportLeftOut } from './corpus/leaveOutTable.mjs';
import { addressOf, wrapped } from './corpus/pages.mjs';
import { columns, meanF1, print, say, score, sum } from './corpus/report.mjs';
import { bare } from './corpus/truth/core.mjs';

const root = resolve(import.meta.dirname, '../..');
const { values: options } = parseArgs({
  options: {
    feeds: { type: 'string' },
    only: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    'leave-out': { type: 'boolean', default: false },
  },
});
const folders = (options.feeds ? [options.feeds] : ['../shared/feeds', '../shared/feeds-fresh'])
  .map((folder) => (options.feeds ? resolve(folder) : resolve(root, folder)))
  .filter((folder) => existsSync(resolve(folder, 'provenance.json')));
const trending = 'huggingface/trending-card-2026-10.fragment.html';
/** The lowest F1 of all papers, and the lowest mean F1 per page. */
const modes = { a: { f1: 0.99, mean: 0.97 }, b: { f1: 0.95, mean: 0.95 } };

const listed = (feeds) => {
  const entries = JSON.parse(readFileSync(resolve(feeds, 'provenance.json'), 'utf8'));
  const missing = existsSync(resolve(feeds, trending)) && !entries.some(({ file }) => file === trending);
  const every = missing ? [...entries, { file: trending, cards: 1 }] : entries;
  return every.filter(({ file }) => new RegExp(options.only ?? '').test(file)).map((entry) => ({ ...entry, feeds }));
};

const withoutData = (html) => html.replace(/ data-props=(?:"[^"]*"|'[^']*')/g, '');

/** Measures one page in one mode. */
const measure = async (page, entry, html, url, mode) => {
  const read = await page.evaluate(
    ([text, address, generic]) => globalThis.readPage(text, address, generic),
    [html, url, mode === 'b'],
  );
  const expected = await page.evaluate(([row, text, address]) => globalThis.truthOf(row, text, address), [entry, html, url]);
  const row = expected ? judge(read, expected) : judgeByCount(read, countIn(entry));
  if (options.verbose) row.why = await explainRow(page, { entry, html, url, generic: mode === 'b', read, row });
  return {
    file: entry.file,
    feeds: entry.feeds,
    mode,
    kind: read.kind,
    note: expected ? expected.note : 'by count',
    core: expected?.core,
    unshown: expected?.papers.flatMap(({ unshown }) => unshown ?? []) ?? [],
    ...row,
  };
};

/** Measures one of the two pages with embedded data by its visible text alone. */
const measureBare = async (page, entry, html, url) => {
  const shown = withoutData(html);
  const { note, truth } = bare[entry.file];
  const papers = truth(html).map((paper) => ({ ...paper, ids: [`arxiv:${paper.id}`] }));
  const read = await page.evaluate(([text, address]) => globalThis.readPage(text, address, false), [shown, url]);
  return {
    file: `${entry.file} without its data`,
    mode: 'a',
    bare: true,
    core: true,
    kind: read.kind,
    note,
    ...judge(read, { papers, core: true }),
  };
};

/** Measures one page with its site left out. */
const measureLeftOut = async (page, entry, html, url) => {
  const read = await page.evaluate(([text, address]) => globalThis.readLeftOut(text, address), [html, url]);
  const truth = await page.evaluate(([file, text, address]) => globalThis.truthOf(file, text, address), [entry, html, url]);
  const site = read.site || `(${entry.file.split('/')[0]})`;
  return { file: entry.file, site, least: read.least, ...judgeLeftOut(read, truth, countIn(entry)) };
};

const measureAll = async () => {
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundlePage('tests/sites/corpus/readPage.ts', { name: 'corpus' }) });
    const rows = [];
    for (const entry of folders.flatMap(listed)) {
      const html = wrapped(readFileSync(resolve(entry.feeds, entry.file), 'utf8'));
      const url = addressOf(entry, await page.evaluate((text) => globalThis.addressIn(text), html));
      for (const mode of Object.keys(modes)) rows.push(await measure(page, entry, html, url, mode));
      if (options['leave-out']) rows.at(-2).leftOut = await measureLeftOut(page, entry, html, url);
      if (bare[entry.file]) rows.push(await measureBare(page, entry, html, url));
    }
    return rows;
  } finally {
    await browser.close();
  }
};

const report = (rows) => {
  const most = options.verbose ? Number.POSITIVE_INFINITY : 3;
  for (const row of rows) {
    if (row.note && row.mode === 'a') say(`${row.file}: ${row.note}.`);
    if (row.unshown?.length > 0 && row.mode === 'a') say(`${row.file}: not on the page: ${row.unshown.join('; ')}`);
    for (const { what, items } of row.failures) {
      const more = items.length > most ? ` and ${items.length - most} more` : '';
      say(
        `${row.core && row.mode === 'a' ? 'FAILED' : 'differs'} ${row.mode} ${row.file}: ${what}: ${items.slice(0, most).join('; ')}${more}`,
      );
    }
    for (const line of row.why ?? []) say(`why ${row.mode} ${row.file}: ${line}`);
  }
  if (options['leave-out'])
    reportLeftOut(
      rows.flatMap((row) => (row.leftOut ? [{ ...row.leftOut, shipped: row }] : [])),
      most,
    );
  const whole = rows.filter((row) => !row.bare);
  const totals = Object.keys(modes).map((mode) => {
    const own = whole.filter((row) => row.mode === mode);
    const means = folders.map((feeds) => meanF1(own.filter((row) => row.feeds === feeds)));
    return { mode, pages: own.length, mean: meanF1(own), means, ...sum(own) };
  });
  print([
    ['page', 'mode', 'read as', 'F1', 'papers', 'found', 'cards', 'wrong', ...fields],
    ...rows.map((row) => [row.file, row.mode, row.kind, score(row).f1.toFixed(3), ...columns(row)]),
    ...totals.map((total) => [`total of ${total.pages} pages`, total.mode, '', score(total).f1.toFixed(3), ...columns(total)]),
  ]);
  const citing = whole.filter((row) => row.papers === 0 && row.wrong > 0);
  say(
    `cards on pages that only cite: ${Object.keys(modes)
      .map((mode) => `${mode} ${sum(citing.filter((row) => row.mode === mode)).wrong}`)
      .join(', ')}`,
  );
  for (const [index, feeds] of folders.entries())
    say(
      `mean F1 per page of ${basename(feeds)}: ${totals.map(({ mode, means }) => `${mode} ${means[index].toFixed(3)}`).join(', ')}`,
    );
  say(`mean F1 per page: ${totals.map(({ mode, mean }) => `${mode} ${mean.toFixed(3)}`).join(', ')}`);
  const lines = totals.map((total) => {
    const { precision, recall, f1 } = score(total);
    return `${total.mode}: precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} F1 ${f1.toFixed(3)}`;
  });
  say(lines.join(' · '));
  const low = totals.some((total) => score(total).f1 < modes[total.mode].f1 || total.mean < modes[total.mode].mean);
  const regressed = rows.some((row) => row.core && row.mode === 'a' && row.failures.length);
  return low || regressed || citing.length > 0;
};

if (folders.length === 0) {
  say(`Skipped: there are no saved pages in ${options.feeds ?? '../shared/feeds'}.`);
} else {
  process.exitCode = report(await measureAll()) ? 1 : 0;
}

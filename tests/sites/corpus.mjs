/**
 * Reads every saved page of the two built-in sites in a real Chromium and says what was found:
 * `npm run corpus`. Fails when a paper is missed, something else is marked, or a field that a page has was not read.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { findChromium, launchArguments } from '../support/findChromium.mjs';
import { bare, pages, plain } from './corpus/truth.mjs';

const root = resolve(import.meta.dirname, '../..');
const feeds = resolve(root, '../shared/feeds');
const fields = ['title', 'authors', 'date', 'abstract', 'identifier'];

const bundle = async () => {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '~': root } },
    // The project's own tsconfig extends a file that `wxt prepare` writes, which a fresh clone lacks.
    esbuild: { tsconfigRaw: '{}' },
    build: {
      write: false,
      lib: { entry: resolve(import.meta.dirname, 'corpus/readPage.ts'), formats: ['iife'], name: 'corpus' },
    },
  });
  return result[0].output[0].code;
};

const same = (field, draft, truth) => {
  if (field === 'identifier') return draft.identifiers.includes(`arxiv:${truth.id}`);
  if (field === 'authors') return (draft.authorCount ?? draft.authors.length) === truth.authors;
  if (field === 'date') return draft.published === truth.date;
  const read = plain(field === 'title' ? draft.title : draft.abstract).replace(/\W/g, '');
  const meant = truth[field].replace(/\W/g, '');
  return read === meant;
};

/** Compares what was read with what is there. */
const judge = (read, truth, expected) => {
  const drafts = new Map(read.drafts.filter(Boolean).map((draft) => [draft.identifiers[0], draft]));
  const ids = new Set(truth.map(({ id }) => `arxiv:${id}`));
  const found = new Set(read.cards.filter((card) => ids.has(card)));
  const row = { papers: expected.papers, found: found.size, cards: read.cards.length, wrong: 0, failures: [] };
  row.wrong = read.cards.filter((card) => !ids.has(card)).length + Math.max(0, read.cards.length - expected.cards);
  if (truth.length !== expected.papers) row.failures.push(`its raw text has ${truth.length} papers`);
  if (found.size !== expected.papers || row.wrong > 0) row.failures.push('papers missed or wrongly marked');
  if (read.cards.length !== expected.cards) row.failures.push(`${read.cards.length} cards for ${expected.cards}`);
  if (read.anchored !== read.cards.length)
    row.failures.push(`${read.cards.length - read.anchored} cards with no place for a marker`);
  for (const field of fields) {
    const having = truth.filter((paper) => paper[field === 'identifier' ? 'id' : field] !== undefined);
    const missed = having.filter((paper) => {
      const draft = drafts.get(`arxiv:${paper.id}`);
      return !draft || !same(field, draft, paper);
    });
    row[field] = { has: having.length, read: having.length - missed.length };
    if (missed.length)
      row.failures.push(
        `${field} of ${missed
          .slice(0, 5)
          .map(({ id }) => id)
          .join(', ')}`,
      );
  }
  return row;
};

const columns = (row) => [
  row.papers,
  row.found,
  row.cards,
  row.wrong,
  ...fields.map((field) => (row[field].has ? `${row[field].read}/${row[field].has}` : '–')),
];

const print = (lines) => {
  const widths = lines[0].map((_, column) => Math.max(...lines.map((line) => String(line[column]).length)));
  for (const line of lines) {
    const cells = line.map((cell, column) =>
      column ? String(cell).padStart(widths[column]) : String(cell).padEnd(widths[column]),
    );
    process.stdout.write(`${cells.join('  ')}\n`);
  }
};

const sum = (rows) => {
  const total = { papers: 0, found: 0, cards: 0, wrong: 0 };
  for (const key of Object.keys(total)) total[key] = rows.reduce((all, row) => all + row[key], 0);
  for (const field of fields) {
    total[field] = {
      has: rows.reduce((all, row) => all + row[field].has, 0),
      read: rows.reduce((all, row) => all + row[field].read, 0),
    };
  }
  return total;
};

const measure = async () => {
  const listed = JSON.parse(readFileSync(resolve(feeds, 'provenance.json'), 'utf8'));
  const unknown = listed.filter(({ file }) => /^(?:huggingface|arxiv)\//.test(file) && !pages[file]);
  if (unknown.length) throw new Error(`No truth is written for ${unknown.map(({ file }) => file).join(', ')}`);
  const browser = await chromium.launch({ executablePath: findChromium(), args: launchArguments });
  try {
    const page = await browser.newPage();
    await page.addScriptTag({ content: await bundle() });
    const rows = [];
    const readings = [...Object.entries(pages), ...Object.entries(bare).map(([file, known]) => [file, { ...known, bare: true }])];
    for (const [file, known] of readings) {
      const html = readFileSync(resolve(feeds, file), 'utf8');
      const shown = known.bare ? html.replace(/ data-props=(?:"[^"]*"|'[^']*')/g, '') : html;
      const entry = listed.find((saved) => saved.file === file);
      const papers = known.papers ?? Number.parseInt(entry.cards, 10);
      const url = known.url ?? /https?:\S+/.exec(entry.url)[0];
      const read = await page.evaluate(([text, address]) => globalThis.readPage(text, address), [shown, url]);
      rows.push({
        file: known.bare ? `${file} without its data` : file,
        bare: known.bare,
        kind: read.kind,
        note: known.note,
        ...judge(read, known.truth(html), { papers, cards: known.cards ?? papers }),
      });
    }
    return rows;
  } finally {
    await browser.close();
  }
};

if (!existsSync(feeds)) {
  process.stdout.write('Skipped: there are no saved pages in ../shared/feeds.\n');
} else {
  const rows = await measure();
  const whole = rows.filter((row) => !row.bare);
  for (const row of rows) {
    if (row.note) process.stdout.write(`${row.file}: ${row.note}.\n`);
    for (const failure of row.failures) process.stdout.write(`FAILED ${row.file}: ${failure}\n`);
  }
  print([
    ['page', 'read as', 'papers', 'found', 'cards', 'wrong', ...fields],
    ...rows.map((row) => [row.file, row.kind, ...columns(row)]),
    [`total of ${whole.length} pages`, '', ...columns(sum(whole))],
  ]);
  process.exitCode = rows.some((row) => row.failures.length) ? 1 : 0;
}

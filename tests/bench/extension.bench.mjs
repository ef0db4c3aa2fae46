/**
 * The built extension with 100 and with 100,000 papers: a star from the page's content script until it is durable,
 * against a raw strict put and an empty message; and how soon the side panel shows its first rows.
 */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { renderFeed, sampleListingUrl } from '../journey/feed/renderFeed.mjs';
import { launchExtension, serveFeeds } from '../support/extension.mjs';

const many = Number(process.env.BENCH_PAPERS ?? 100_000);
const few = 100;
const stars = 60;
const openings = 9;

const quartile = (values) => values.toSorted((one, other) => one - other)[Math.floor(values.length / 4)];

/** Through Dogear's own import, so that every table is as the extension itself writes it. */
async function fill(page, count) {
  const folder = await mkdtemp(join(tmpdir(), 'dogear-bench-'));
  const file = join(folder, 'library.json');
  await writeFile(file, makeBackup(count));
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Import…' }).click();
  await page.locator('input[type=file]').setInputFiles(file);
  const dialog = page.getByRole('dialog', { name: 'Import', exact: true });
  await dialog.getByRole('button', { name: 'Import', exact: true }).click({ timeout: 120_000 });
  await dialog.waitFor({ state: 'hidden', timeout: 400_000 });
  await rm(folder, { recursive: true });
}

function makeBackup(count) {
  const words = 'attention scaling retrieval sparse diffusion reward token alignment vision graph latent policy'.split(' ');
  const sentence = (seed, length) => Array.from({ length }, (_, index) => words[(seed * 5 + index * 7) % words.length]).join(' ');
  const uuid = (index) => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
  const start = Date.UTC(2020, 0, 1);
  const entries = Array.from({ length: count }, (_, index) => ({
    paper: {
      id: uuid(index),
      identifiers: [
        `arxiv:${String(8 + (index % 7)).padStart(2, '0')}${String(1 + (index % 12)).padStart(2, '0')}.${String(1 + Math.floor(index / 84)).padStart(4, '0')}`,
      ],
      title: `${sentence(index, 8)} ${index}`,
      authors: Array.from({ length: 8 }, (_, author) => ({ name: `Author ${(index + author) % 5000}` })),
      abstract: sentence(index, 150),
      published: '2020-01-01',
      links: {},
      sites: ['arxiv'],
      createdAt: start + index,
      refreshedAt: start + index,
    },
    annotation: {
      starredAt: start + index,
      tags: [`tag ${index % 500}`],
      note: index % 5 === 0 ? sentence(index, 40) : '',
      noteRevision: index % 5 === 0 ? 1 : 0,
      addedAt: start + index,
      updatedAt: start + index,
    },
  }));
  return JSON.stringify({ dogear: 1, exported: new Date(start).toISOString(), entries, trash: [], history: [] });
}

/** The content script's own world, where messages are sent from. */
async function contentWorld(page, extensionId) {
  const session = await page.context().newCDPSession(page);
  const found = new Promise((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin === `chrome-extension://${extensionId}`) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (fn, ...values) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      awaitPromise: true,
      returnByValue: true,
      expression: `(${fn})(...${JSON.stringify(values)})`,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
}

/** Stars and unstars papers in turn; before each, an empty message on the same way, so that both meet the same noise. */
async function starTimes(rounds, first) {
  const send = (type, payload, to) => globalThis.chrome.runtime.sendMessage({ dogear: 1, to, type, payload });
  const draft = (index) => ({
    identifiers: [`arxiv:2501.${String(first + index).padStart(5, '0')}`],
    title: `Starred ${index}`,
    authors: [{ name: 'Ada Lovelace' }],
    links: {},
    site: 'arxiv',
  });
  const empty = [];
  const star = [];
  for (let index = 0; index < rounds; index++) {
    let start = performance.now();
    await send('nothing', {}, 'nobody');
    empty.push(performance.now() - start);
    start = performance.now();
    const reply = await send('paper.star', { draft: draft(index), starred: true }, 'background');
    star.push(performance.now() - start);
    if (!reply?.ok || !reply.value.starred) throw new Error(JSON.stringify(reply));
  }
  return { empty, star };
}

async function rawPutTimes(rounds) {
  const db = await new Promise((resolve, reject) => {
    const opening = indexedDB.open('bench-raw', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { keyPath: 'id' });
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const times = [];
  for (let id = 0; id < rounds; id++) {
    const start = performance.now();
    await new Promise((resolve, reject) => {
      const transaction = db.transaction('rows', 'readwrite', { durability: 'strict' });
      transaction.objectStore('rows').put({ id, title: `Starred ${id}`, authors: ['Ada Lovelace'] });
      transaction.oncomplete = resolve;
      transaction.onerror = () => reject(transaction.error);
    });
    times.push(performance.now() - start);
  }
  db.close();
  return times;
}

async function openingTimes(context, extensionId) {
  const times = [];
  for (let round = 0; round < openings; round++) {
    const page = await context.newPage();
    await page.addInitScript(() => {
      // One look per frame: what the reader sees, too, is drawn by frames.
      const look = () => {
        if (document.querySelector('article')) globalThis.firstRow = performance.now();
        else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    });
    await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
    await page.waitForFunction(() => globalThis.firstRow !== undefined);
    times.push(await page.evaluate(() => globalThis.firstRow));
    await page.close();
  }
  return quartile(times);
}

async function measure(count) {
  const { context, extensionId, close } = await launchExtension();
  try {
    await serveFeeds(context, renderFeed);
    const library = await context.newPage();
    await library.goto(`chrome-extension://${extensionId}/library.html`);
    await fill(library, count);
    const page = await context.newPage();
    await page.goto(sampleListingUrl);
    const evaluate = await contentWorld(page, extensionId);
    // The first ones start the worker and warm everything up.
    await evaluate(starTimes, 10, 90_000);
    const { empty, star } = await evaluate(starTimes, stars, 1);
    const raw = await library.evaluate(rawPutTimes, stars);
    await library.close();
    return {
      star: quartile(star),
      empty: quartile(empty),
      raw: quartile(raw),
      opening: await openingTimes(context, extensionId),
    };
  } finally {
    await close();
  }
}

/** @returns {Promise<{ name: string, value: number, limit?: number, unit: string }[]>} */
export async function run() {
  const small = await measure(few);
  const large = await measure(many);
  const count = many.toLocaleString('en');
  return [
    { name: 'raw strict put', value: small.raw, unit: 'ms' },
    { name: 'empty message', value: small.empty, unit: 'ms' },
    { name: `star → durable, ${few} papers`, value: small.star, unit: 'ms' },
    { name: `star → durable, ${count} papers`, value: large.star, unit: 'ms' },
    { name: `star against put + message, ${few} papers`, value: small.star / (small.raw + small.empty), limit: 3, unit: '×' },
    { name: `star against put + message, ${count} papers`, value: large.star / (large.raw + large.empty), limit: 3, unit: '×' },
    { name: `star: ${count} against ${few} papers`, value: large.star / small.star, limit: 1.5, unit: '×' },
    { name: `side panel → first rows, ${few} papers`, value: small.opening, unit: 'ms' },
    { name: `side panel → first rows, ${count} papers`, value: large.opening, unit: 'ms' },
    { name: `side panel: ${count} against ${few} papers`, value: large.opening / small.opening, limit: 1.5, unit: '×' },
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) console.table(await run());

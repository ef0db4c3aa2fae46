/**
 * Measures the built extension with 100 and with 100,000 papers: the time of a star from the page's content script until it is
 * durable, against a raw strict put and an empty message, with a library page open; and the time to the side panel's first rows.
 */
import { renderFeed, sampleListingUrl } from '../journey/feed/renderFeed.mjs';
import { contentWorld } from '../support/contentWorld.mjs';
import { launchExtension, serveFeeds } from '../support/extension.mjs';
import { makeEntries } from '../support/makeLibrary.mjs';
import { neutralPage } from './big/neutralPage.mjs';

const many = Number(process.env.BENCH_PAPERS ?? 100_000);
const few = 100;
const stars = 120;
/** Number of turns that the stars are distributed over. */
const turns = 24;
const openings = 9;

const quartile = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)];

/** Stars papers; before each star, sends an empty message on the same path, so that both have the same noise. */
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
      // Check once per frame, as the browser also draws by frames.
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

/** Adds made-up papers to the library, 5,000 in one transaction, which is faster than an import. */
async function fill(neutral, count) {
  const atOnce = 5000;
  let entries = [];
  for (const entry of makeEntries(count)) {
    entries.push(entry);
    if (entries.length < atOnce) continue;
    await neutral.evaluate((some) => globalThis.commands.putEntries(some), entries);
    entries = [];
  }
  await neutral.evaluate((some) => globalThis.commands.putEntries(some), entries);
  // The database continues to sort what was written for some seconds.
  await neutral.waitForTimeout(2000 + count / 20);
}

/** Opens a browser with `count` papers, a library page and a page with cards. */
async function open(count) {
  const { context, extensionId, close } = await launchExtension();
  await serveFeeds(context, renderFeed);
  const neutral = await neutralPage(context, extensionId);
  await fill(neutral, count);
  const library = await context.newPage();
  await library.goto(`chrome-extension://${extensionId}/library.html`);
  await library.locator('[data-row]').first().waitFor();
  const page = await context.newPage();
  await page.goto(sampleListingUrl);
  const evaluate = await contentWorld(page, extensionId);
  // The first stars start the worker and warm up the engine.
  await evaluate(starTimes, 10, 90_000);
  return { context, extensionId, close, library, evaluate, times: { star: [], empty: [], raw: [] } };
}

/** Measures the sizes in turns, so that other load on the machine affects all of them alike. */
async function measure(counts) {
  const opened = [];
  try {
    for (const count of counts) opened.push(await open(count));
    for (let round = 0; round < turns; round++) {
      for (const { library, evaluate, times } of opened) {
        const { empty, star } = await evaluate(starTimes, stars / turns, 1 + (round * stars) / turns);
        times.empty.push(...empty);
        times.star.push(...star);
        times.raw.push(...(await library.evaluate(rawPutTimes, stars / turns)));
      }
    }
    const figures = [];
    for (const { context, extensionId, library, times } of opened) {
      await library.close();
      const quartiles = Object.entries(times).map(([name, values]) => [name, quartile(values)]);
      figures.push({ ...Object.fromEntries(quartiles), opening: await openingTimes(context, extensionId) });
    }
    return figures;
  } finally {
    for (const { close } of opened) await close();
  }
}

/** @returns {Promise<{ name: string, value: number, limit?: number, unit: string }[]>} */
export async function run() {
  const [small, large] = await measure([few, many]);
  const count = many.toLocaleString('en');
  return [
    { name: `raw strict put, ${few} papers`, value: small.raw, unit: 'ms' },
    { name: `raw strict put, ${count} papers`, value: large.raw, unit: 'ms' },
    { name: `empty message, ${few} papers`, value: small.empty, unit: 'ms' },
    { name: `empty message, ${count} papers`, value: large.empty, unit: 'ms' },
    { name: `star → durable, ${few} papers`, value: small.star, unit: 'ms' },
    { name: `star → durable, ${count} papers`, value: large.star, unit: 'ms' },
    { name: `star against put + message, ${few} papers`, value: small.star / (small.raw + small.empty), limit: 3, unit: '×' },
    { name: `star against put + message, ${count} papers`, value: large.star / (large.raw + large.empty), limit: 3, unit: '×' },
    { name: `star: ${count} against ${few} papers`, value: large.star / small.star, limit: 1.2, unit: '×' },
    { name: `side panel → first rows, ${few} papers`, value: small.opening, unit: 'ms' },
    { name: `side panel → first rows, ${count} papers`, value: large.opening, unit: 'ms' },
    { name: `side panel: ${count} against ${few} papers`, value: large.opening / small.opening, limit: 1.5, unit: '×' },
  ];
}

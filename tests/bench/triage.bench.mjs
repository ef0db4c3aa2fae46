/**
 * Times triage on pages of 2,000 cards: from a key until the next card is ringed and drawn, against a
 * scroll of the page alone; and finding, marking and veiling all
 * cards, and drawing veils and hints on all of them, against the bare pass of the bench of marking.
 */
import { bundlePage } from '../support/bundlePage.mjs';
import { cards, longFeeds } from './longFeeds.mjs';

const rounds = 9;
/** Moves on, stars, skips, goes back: thirty keys. */
const keys = [...'jsxjsxjskj'.repeat(3)];

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

async function keyTimes(page, { html, selector, url }) {
  const scrolls = await page.evaluate((given) => globalThis.triage.start(...given), [html, selector, url, cards]);
  const times = [];
  for (const key of keys) {
    await page.evaluate(() => globalThis.triage.expectKey());
    await page.keyboard.press(key);
    times.push(await page.evaluate(() => globalThis.triage.took()));
    await page.evaluate(() => globalThis.triage.settle());
  }
  return { times, scrolls };
}

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/triagePage.ts', { name: 'triage' });
  const rows = [];
  for (const feed of longFeeds) {
    const { name, html, selector, url } = feed;
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: code });
    const { floor, scanned, drawn } = await page.evaluate(
      (given) => globalThis.triage.drawing(...given),
      [html, selector, url, cards, rounds],
    );
    const { times, scrolls } = await keyTimes(page, feed);
    await page.close();
    rows.push(
      { name: `${name}, ${cards} cards: bare pass`, value: floor, unit: 'ms' },
      { name: `${name}, ${cards} cards: found, marked and veiled`, value: scanned, unit: 'ms' },
      { name: `${name}: that against the bare pass`, value: scanned / floor, limit: 3, unit: '×' },
      { name: `${name}, ${cards} cards: veils and hints of all`, value: drawn, unit: 'ms' },
      { name: `${name}: these against the bare pass`, value: drawn / floor, limit: 3, unit: '×' },
      { name: `${name}: the page alone scrolls to a card, median`, value: median(scrolls), unit: 'ms' },
      { name: `${name}: key → next card ringed, against that`, value: median(times) / median(scrolls), unit: '×' },
      { name: `${name}: key → next card ringed, median`, value: median(times), limit: 50, unit: 'ms' },
      { name: `${name}: key → next card ringed, slowest of ${times.length}`, value: Math.max(...times), limit: 50, unit: 'ms' },
    );
  }
  return rows;
}

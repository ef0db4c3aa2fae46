/** Times finding and marking 2,000 cards, against a bare pass that reads the same elements and attaches a shadow root each. */
import { bundlePage } from '../support/bundlePage.mjs';
import { cards, longFeeds } from './longFeeds.mjs';

const rounds = 11;

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/markingPage.ts', { name: 'marking' });
  const rows = [];
  for (const { name, html, selector, url } of longFeeds) {
    const page = await browser.newPage();
    await page.setContent('<!doctype html><body></body>');
    await page.addScriptTag({ content: code });
    const { floor, ours, longest } = await page.evaluate(
      ([...given]) => globalThis.marking.bench(...given),
      [html, selector, url, cards, rounds],
    );
    await page.close();
    rows.push(
      { name: `${name}, ${cards} cards: bare pass`, value: floor, unit: 'ms' },
      { name: `${name}, ${cards} cards: found and marked`, value: ours, unit: 'ms' },
      { name: `${name}: against the bare pass`, value: ours / floor, limit: 3, unit: '×' },
      { name: `${name}: longest task`, value: longest, limit: 50, unit: 'ms' },
    );
  }
  return rows;
}

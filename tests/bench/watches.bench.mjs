/**
 * Times which of twenty watched searches each of 700 cards matches, one in seven of them in the library, against reading the
 * searches and the marks of the cards and folding the text of each card once.
 */
import { bundlePage } from '../support/bundlePage.mjs';

const rounds = 25;

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/watchesPage.ts', { name: 'watches' });
  const page = await browser.newPage();
  await page.route('http://watches.bench.localhost/', (route) =>
    route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }),
  );
  // IndexedDB needs an origin.
  await page.goto('http://watches.bench.localhost/');
  await page.addScriptTag({ content: code });
  const { judged, floor } = await page.evaluate((given) => globalThis.watches.bench(given), rounds);
  await page.close();
  return [
    { name: 'watched searches: 700 cards', value: judged, limit: 50, unit: 'ms' },
    { name: 'watched searches: 700 cards, reading and folding alone', value: floor, unit: 'ms' },
    { name: 'watched searches: 700 cards, against reading and folding', value: judged / floor, limit: 3, unit: '×' },
  ];
}

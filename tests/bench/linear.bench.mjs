/** Text work on inputs that were made to be slow: twice the input, against the same work on the input once. */
import { bundlePage } from '../support/bundlePage.mjs';

const rounds = 9;
/** Twice is linear; a quadratic scan would be 4. */
const limit = 3;

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/linearPage.ts', { name: 'linear' });
  const page = await browser.newPage();
  await page.setContent('<!doctype html><body></body>');
  await page.addScriptTag({ content: code });
  const measured = await page.evaluate((given) => globalThis.linear.bench(given), rounds);
  await page.close();
  return measured.map(({ name, once, twice }) => ({
    name: `${name}: ${twice.toFixed(2)} ms for twice as much`,
    value: twice / once,
    limit,
    unit: '×',
  }));
}

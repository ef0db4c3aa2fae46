/** Compares the time of text work on twice the input with that on the input once, for inputs made to be slow. */
import { bundlePage } from '../support/bundlePage.mjs';

const rounds = 9;
/** Linear work has a ratio of 2; a quadratic scan would have 4. */
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

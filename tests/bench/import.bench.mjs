/** Reads 10,000 entries of BibTeX, RIS and CSL-JSON with abstracts, and puts them into an empty library. */
import { bundlePage } from '../support/bundlePage.mjs';

const count = 10_000;
/** Seconds to read a file. */
const limits = { BibTeX: 20, RIS: 3, 'CSL-JSON': 3 };
const origin = 'https://bench.test/';

/** @param {import('@playwright/test').Browser} browser */
export async function run(browser) {
  const code = await bundlePage('tests/bench/importPage.ts', { name: 'importing' });
  const rows = [];
  for (const [format, limit] of Object.entries(limits)) {
    const page = await browser.newPage();
    // A library needs an origin of its own.
    await page.route('**/*', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><body></body>' }));
    await page.goto(origin);
    await page.addScriptTag({ content: code });
    const { megabytes, floor, read, preview, put, peak } = await page.evaluate(
      ([name, entries]) => globalThis.importing.bench(name, entries),
      [format, count],
    );
    await page.close();
    const what = `${count.toLocaleString('en')} entries of ${format}, ${megabytes.toFixed(1)} MB`;
    rows.push(
      { name: `${what}: plain reading`, value: floor, unit: 's' },
      { name: `${what}: read, checked and joined`, value: read, limit, unit: 's' },
      { name: `${what}: preview`, value: preview, unit: 's' },
      { name: `${what}: put into the library`, value: put, unit: 's' },
      { name: `${what}: highest heap`, value: peak, unit: 'MB' },
    );
  }
  return rows;
}

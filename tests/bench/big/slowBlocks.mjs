/** Measures how long single tasks block the library page at half the processor speed; Chromium throttles the page's thread. */
import { fillLibrary } from '../../support/fillLibrary.mjs';
import { exporting, longestBlock, scrolling, typing } from './surfaces.mjs';

/** Factor by which the thread is slowed down. */
const slowness = 2;
/** Maximum number of papers of a second import, as the longest block does not grow with the number. */
const mostImported = 2000;
/** Number of new pages to open. */
const openings = 3;

/** Opens a page whose thread is throttled from the navigation on, and waits for its first rows and facet counts. */
async function slowPage(context, address) {
  const page = await context.newPage();
  await page.setViewportSize({ width: 1400, height: 900 });
  const session = await context.newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.goto(address);
  await page.locator('[data-row]').first().waitFor();
  await page.waitForFunction(() => /\d/.test(document.querySelector('nav ul button')?.textContent ?? ''));
  return page;
}

/**
 * @param {import('@playwright/test').BrowserContext} context whose pages are watched by `watchBlocking`.
 * @param {number} count of papers in the library; at most two thousand more are imported at the end.
 * @returns for each part the longest task in milliseconds; 0 if none was longer than 50.
 */
export async function slowBlocks(context, address, count, queries) {
  const blocks = { opening: 0 };
  let page;
  for (let round = 0; round < openings; round++) {
    await page?.close();
    page = await slowPage(context, address);
    blocks.opening = Math.max(blocks.opening, await longestBlock(page));
  }
  for (const query of queries) await typing(page, query);
  blocks.search = await longestBlock(page);
  await scrolling(page);
  blocks.scroll = await longestBlock(page);
  await exporting(page);
  blocks.export = await longestBlock(page);
  await fillLibrary(page, Math.min(count, mostImported), 2);
  blocks.import = await longestBlock(page);
  await page.close();
  return blocks;
}

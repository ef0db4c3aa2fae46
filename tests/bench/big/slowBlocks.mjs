/** How long single tasks hold up the library page on a processor half as fast: Chromium slows the page's own thread down. */
import { fillLibrary } from '../../support/fillLibrary.mjs';
import { exporting, longestBlock, scrolling, typing } from './surfaces.mjs';

/** By how much the thread is slowed down. */
const slowness = 2;
/** Papers of a second import: how long one holds up the page does not grow with them. */
const mostImported = 2000;
/** Fresh pages that are opened. */
const openings = 3;

/** A page whose thread is slowed down from the navigation on, at the library's first rows with its facets counted. */
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
 * @param {number} count of papers in the library; another two thousand at most are imported at the end.
 * @returns for each part the longest task in milliseconds; 0 when there was none over 50.
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

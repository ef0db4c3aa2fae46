/** Actions of a user in the library page, timed where their effect becomes visible. */
import { readdirSync, readFileSync } from 'node:fs';

const quartile = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 4)];

/** Collects every task that blocks a page for more than 50 ms. */
export const watchBlocking = (context) =>
  context.addInitScript(() => {
    globalThis.blocked = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) globalThis.blocked.push(entry.duration);
    }).observe({ type: 'longtask', buffered: true });
  });

/** The longest of them since the last call, in milliseconds; 0 if none was longer than 50. */
export const longestBlock = (page) =>
  page.evaluate(() => {
    const longest = Math.max(0, ...globalThis.blocked);
    globalThis.blocked = [];
    return longest;
  });

/** Opens one page. @returns milliseconds from the navigation until the first rows are shown, and until the facets are counted. */
async function openOnce(context, address) {
  const page = await context.newPage();
  await page.addInitScript(() => {
    const look = () => {
      if (globalThis.firstRow === undefined && document.querySelector('[data-library-list] [data-row]'))
        globalThis.firstRow = performance.now();
      if (/\d/.test(document.querySelector('nav ul button')?.textContent ?? '')) globalThis.counted = performance.now();
      if (globalThis.firstRow === undefined || (document.querySelector('nav') && !globalThis.counted))
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  await page.goto(address);
  await page.waitForFunction(() => globalThis.firstRow !== undefined);
  const rows = await page.evaluate(() => globalThis.firstRow);
  let facets;
  if (await page.locator('nav').count()) {
    await page.waitForFunction(() => globalThis.counted !== undefined);
    facets = await page.evaluate(() => globalThis.counted);
  }
  await page.close();
  return { rows, facets };
}

/**
 * Opens pages of the extension repeatedly, in turns, so that other load on the machine affects all of them alike.
 * @returns by name the lower quartile of `openOnce`.
 */
export async function opening(context, address, pages, rounds = 7) {
  const opened = Object.fromEntries(pages.map((name) => [name, []]));
  for (let round = 0; round < rounds; round++)
    for (const name of pages) opened[name].push(await openOnce(context, address(name)));
  const facetsOf = (all) => all.map(({ facets }) => facets).filter((facets) => facets !== undefined);
  return Object.fromEntries(
    pages.map((name) => {
      const facets = facetsOf(opened[name]);
      return [
        name,
        { rows: quartile(opened[name].map(({ rows }) => rows)), facets: facets.length > 0 ? quartile(facets) : undefined },
      ];
    }),
  );
}

/**
 * Types a query letter by letter, each letter after the answer to the one before is shown.
 * @returns milliseconds from each keystroke until the list shows its answer.
 */
export async function typing(page, query) {
  const field = page.locator('input[name="library-search"]');
  await field.fill('');
  await settled(page);
  await page.evaluate(() => {
    globalThis.answered = [];
    const input = document.querySelector('input[name="library-search"]');
    // The list is busy from the keystroke until the answer is drawn; an empty answer has no list.
    const isAnswered = () => {
      const list = document.querySelector('[data-library-list] ul');
      return list
        ? list.getAttribute('aria-busy') === 'false'
        : document.querySelector('main')?.textContent?.includes('No matching papers');
    };
    const onInput = () => {
      const started = performance.now();
      // React renders the effect of a key before the next task.
      setTimeout(() => {
        const finish = () => {
          if (!isAnswered()) return;
          observer.disconnect();
          globalThis.answered.push(performance.now() - started);
        };
        const observer = new MutationObserver(finish);
        observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
        finish();
      });
    };
    globalThis.stopTyping?.();
    input.addEventListener('input', onInput);
    globalThis.stopTyping = () => input.removeEventListener('input', onInput);
  });
  await field.focus();
  for (const [index, letter] of [...query].entries()) {
    await page.keyboard.type(letter);
    await page.waitForFunction((count) => globalThis.answered.length > count, index);
  }
  return page.evaluate(() => globalThis.answered);
}

/** Searches for the first time. @returns milliseconds until the first answer, and until the answer covers all papers. */
export async function firstSearch(page) {
  const started = performance.now();
  const [answered] = await typing(page, 'l');
  const bar = page.locator('main [role=progressbar]');
  // The bar appears after half a second.
  const waits = await bar.waitFor({ timeout: 800 }).then(
    () => true,
    () => false,
  );
  if (!waits) return [answered, answered];
  await bar.waitFor({ state: 'hidden', timeout: 300_000 });
  return [answered, performance.now() - started];
}

const settled = (page) =>
  page.waitForFunction(() => document.querySelector('[data-library-list] ul')?.getAttribute('aria-busy') === 'false');

/**
 * Scrolls through 5,000 rows, or all if fewer, by 300 pixels a frame: 18,000 a second where a frame takes 1/60.
 * @returns milliseconds per row, per cent of dropped frames, and the longest gap between frames in milliseconds.
 */
export async function scrolling(page) {
  await page.locator('input[name="library-search"]').fill('');
  await settled(page);
  await page.waitForFunction(() => Number(document.querySelector('[data-row]')?.getAttribute('aria-setsize')) > 0);
  return page.evaluate(async () => {
    const scroller = document.querySelector('[data-library-list]');
    const last = () => Number([...document.querySelectorAll('[data-row]')].at(-1)?.getAttribute('aria-posinset') ?? 0);
    const total = Number(document.querySelector('[data-row]')?.getAttribute('aria-setsize'));
    const target = Math.min(5000, total);
    const gaps = [];
    const started = performance.now();
    let before = started;
    let top = scroller.scrollTop;
    while (last() < target) {
      top += 300;
      scroller.scrollTop = top;
      await new Promise(requestAnimationFrame);
      const now = performance.now();
      gaps.push(now - before);
      before = now;
      if (now - started > 120_000) throw new Error(`Only ${last()} rows were reached.`);
    }
    const typical = gaps.toSorted((a, b) => a - b)[Math.floor(gaps.length / 2)];
    return {
      perRow: (performance.now() - started) / target,
      dropped: (100 * gaps.filter((gap) => gap > 1.5 * typical).length) / gaps.length,
      longest: Math.max(...gaps),
    };
  });
}

const formats = ['BibTeX', 'RIS', 'CSL-JSON', 'Markdown', 'CSV', 'Dogear'];

/** Milliseconds from the click on "Download" until the whole file is saved, for each format. */
export async function exporting(page) {
  const times = {};
  for (const format of formats) {
    // Searching by role computes the names of all elements, and so would block the page by itself.
    await page.locator('button[aria-label="More"]').click();
    await page.locator('[role=menuitem]', { hasText: 'Export…' }).click();
    const dialog = page.locator('[role=dialog]:has([role=combobox])');
    await dialog.locator('[role=combobox]').first().click();
    await page.locator('[role=option]', { hasText: new RegExp(`^${format}`) }).click();
    const button = dialog.locator('button:enabled', { hasText: /^Download/ });
    await button.waitFor({ timeout: 60_000 });
    const download = page.waitForEvent('download', { timeout: 300_000 });
    const started = performance.now();
    await button.click();
    await (await download).path();
    times[format] = performance.now() - started;
    await dialog.waitFor({ state: 'hidden' });
  }
  return times;
}

/** Resident memory in megabytes of the renderers, and so the pages and workers, of this process's browser. Linux only. */
export function memory() {
  const processes = new Map();
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      const field = (name) => Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)?.[1] ?? 0);
      const renders = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('--type=renderer');
      processes.set(Number(pid), { parent: field('PPid'), kilobytes: renders ? field('VmRSS') : 0 });
    } catch {
      // The process has ended meanwhile.
    }
  }
  const isOurs = (pid) => pid === process.pid || (processes.has(pid) && isOurs(processes.get(pid).parent));
  const ours = [...processes].filter(([pid]) => isOurs(pid));
  return ours.reduce((sum, [, { kilobytes }]) => sum + kilobytes, 0) / 1000;
}

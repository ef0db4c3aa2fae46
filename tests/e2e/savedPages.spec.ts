/** Triage on saved pages of the real sites, if they are there: the numbers, the ends of the list, and the layout. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { buttons } from '../support/markerButton.mjs';
import { storedMarks } from './pages/storedMarks';
import { cardOf, pill, ringed } from './pages/triage';
import { test } from './test';

const shared = resolve(import.meta.dirname, '../../../shared');

const pages = [
  {
    name: 'Daily Papers of 2026',
    file: 'feeds-fresh/huggingface/daily-2026-05-13.html',
    path: '/papers/date/2026-05-13',
    papers: 71,
  },
  { name: 'a list of arXiv', file: 'feeds-fresh/arxiv/list-cs.CL-recent-2026-04.html', path: '/list/cs.CL/recent', papers: 50 },
  {
    name: 'a long list of arXiv',
    file: 'feeds/arxiv/list-recent-machine-learning-oldlayout.html',
    path: '/list/cs.LG/pastweek?show=636',
    papers: 636,
  },
] as const;
const hostOf = (path: string): string => (path.startsWith('/list/') ? 'arxiv.org' : 'huggingface.co');
/** Serves the same pages where Dogear does not run. */
const plainHost = 'plain.example';

test.use({
  site: {
    render: ({ pathname }) => {
      const saved = pages.find(({ path }) => path.split('?')[0] === pathname);
      return saved ? readFileSync(resolve(shared, saved.file), 'utf8') : null;
    },
    others: /^plain\.example$/u,
  },
});

/** The boxes of all cards in the page, how far it scrolls, and the identifier of each card, in order. */
const layout = (page: Page) =>
  page.evaluate(() => {
    const cards = [...document.querySelectorAll('article, dt')];
    const parts = cards.flatMap((card) => (card.localName === 'dt' ? [card, card.nextElementSibling ?? card] : [card]));
    const { scrollHeight, scrollWidth } = document.documentElement;
    const ids = cards.flatMap((card) => {
      const link = card.querySelector('a[href*="/papers/"], a[href*="/abs/"]')?.getAttribute('href') ?? '';
      return /\d{4}\.\d{4,5}/u.exec(link)?.[0] ?? [];
    });
    const boxes = parts.map((part) => {
      const { left, top, width, height } = part.getBoundingClientRect();
      return [left + scrollX, top + scrollY, width, height].map((value) => Math.round(value * 8) / 8).join();
    });
    return { ids, boxes, scrollHeight, scrollWidth };
  });

/** Scrolls through the page, so that each card comes near the window, and each picture is asked for. */
const scrollThrough = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    for (let top = 0; top < document.documentElement.scrollHeight; top += 2 * innerHeight) {
      scrollTo(0, top);
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    }
    // A picture that does not load leaves its text, which has another size.
    const pictures = [...document.images].filter(({ complete }) => !complete);
    await Promise.all(
      pictures.map(
        (picture) =>
          new Promise((done) => {
            picture.onload = picture.onerror = done;
          }),
      ),
    );
    scrollTo(0, 0);
  });

/** Presses a key as often as needed to go through a list. */
async function hold(page: Page, key: string, times: number): Promise<void> {
  await Promise.all(Array.from({ length: times }, () => page.keyboard.down(key)));
  await page.keyboard.up(key);
}

/** An error without the address of its page and of what that did not find, which the saved page has anywhere. */
const withoutPlace = (error: string): string => error.replaceAll(/https:\/\/\S+/gu, '');

for (const { name, file, path, papers } of pages) {
  test(`${papers} papers of ${name} are gone through, and the page stays as it is`, async ({ dogear }) => {
    test.info().skip(!existsSync(resolve(shared, file)), 'there are no saved pages beside this project');
    const plain = await dogear.feed(`https://${plainHost}${path}`);
    await scrollThrough(plain);
    const before = await layout(plain);
    const ownErrors = dogear.errors.splice(0).map(withoutPlace);
    await plain.close();
    const [first, last] = [before.ids[0], before.ids.at(-1)];

    const reader = await dogear.surface('library.html');
    const feed = await dogear.feed(`https://${hostOf(path)}${path}`);
    await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
    await scrollThrough(feed);
    await expect.poll(async () => (await buttons(feed, /^Star “/u)).length).toBeGreaterThanOrEqual(papers);
    expect(await layout(feed), 'with markers').toEqual(before);

    await feed.keyboard.press('g');
    await expect.poll(() => ringed(feed)).toEqual({ id: first, isInWindow: true });
    await feed.keyboard.press('s');
    await hold(feed, 'j', papers);
    await expect.poll(() => ringed(feed)).toEqual({ id: last, isInWindow: true });
    await feed.keyboard.press('x');
    await expect.poll(() => pill(feed)).toBe(`${papers - 2} left, 1 starred, 1 skipped`);
    await expect.poll(() => storedMarks(reader)).toEqual({ [String(first)]: 'starred' });

    await feed.reload();
    await expect.poll(() => pill(feed)).toBe(`Triage ${papers - 2}, 1 starred, 1 skipped`);
    await scrollThrough(feed);
    const skipped = () => buttons(feed, /^Tags, note and status of .*: (?:.*, )?skipped$/u);
    await expect.poll(async () => (await skipped()).length).toBe(1);
    const [button] = await skipped();
    expect(button && (await cardOf(feed, button)).id).toBe(last);
    expect(await layout(feed), 'with marks and a veil').toEqual(before);
    expect(dogear.errors.map(withoutPlace).filter((error) => !ownErrors.includes(error))).toEqual([]);
  });
}

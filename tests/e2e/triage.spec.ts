/** The morning of a reader: the 46 papers of the sample feed are decided by keys, and by the mouse, and stay decided. */
import { expect, type Page } from '@playwright/test';
import { renderFeed } from '../journey/feed/renderFeed.mjs';
import { buttons, clickButton, elementsOfMarkers } from '../support/markerButton.mjs';
import { pill } from './pages/triage';
import { test } from './test';

test.use({ site: { render: renderFeed } });

const all = 'https://huggingface.co/papers?q=transformer';
const papers = 46;

const options = /^Options for going through papers$/u;

/** Whether the menu is open, and the browser says that nothing covers it. */
const isMenuSeen = async (page: Page): Promise<boolean> => (await elementsOfMarkers(page, 'seen')).length > 0;

/** Cards near the window whose marker says so. */
const described = async (page: Page, text: string): Promise<number> =>
  (await buttons(page, new RegExp(`^Tags, note and status of .*: (?:.*, )?${text}$`, 'u'))).length;

test('46 papers take 46 keys, and one to begin', async ({ dogear }) => {
  const feed = await dogear.feed(all);
  await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
  let keys = 0;
  const press = async (key: string, times = 1): Promise<void> => {
    for (let pressed = 0; pressed < times; pressed++) await feed.keyboard.press(key);
    keys += times;
  };
  await press('g');
  await expect.poll(() => pill(feed)).toContain(`${papers} left`);
  await press('s', 6);
  await press('x', 30);
  await press('l', 10);
  await expect.poll(() => pill(feed)).toBe('6 starred, 30 skipped, 10 to read');
  expect(keys).toBe(papers + 1);

  await test.step('and they stay decided', async () => {
    await feed.reload();
    await expect.poll(() => pill(feed)).toBe('Nothing left, 6 starred, 30 skipped, 10 to read');
  });

  await test.step('a skipped paper is no record of the library', async () => {
    const library = await dogear.surface('library.html');
    await expect(library.getByRole('article')).not.toHaveCount(0);
    await expect(library.getByText('16 papers', { exact: true })).toBeVisible();
  });
  expect(dogear.errors).toEqual([]);
});

test('every decision is taken back, the last one first', async ({ dogear }) => {
  const feed = await dogear.feed(all);
  await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
  for (const key of 'gsxle') await feed.keyboard.press(key);
  await expect.poll(() => pill(feed)).toBe('42 left, 1 starred, 1 skipped, 1 to read');
  for (const key of 'zzzz') await feed.keyboard.press(key);
  await expect.poll(() => pill(feed)).toBe('46 left, ? shows the keys');
  await feed.keyboard.press('Escape');
  await expect.poll(() => pill(feed)).toBe('Triage 46, Press g to start');
});

test('a card is skipped with one click, and the rest of the page with two', async ({ dogear }) => {
  const feed = await dogear.feed(all);
  await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
  await clickButton(feed, /^Skip “/u);
  await expect.poll(() => described(feed, 'skipped')).toBe(1);
  await clickButton(feed, options);
  await expect.poll(() => isMenuSeen(feed)).toBe(true);
  await clickButton(feed, /^Skip the rest of this page$/u);
  await expect.poll(() => pill(feed)).toBe('Nothing left, 46 skipped');
});

test('a page that covers the menu and lets clicks through gets none of them', async ({ dogear }) => {
  const feed = await dogear.feed(all);
  await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
  await clickButton(feed, options);
  await expect.poll(() => isMenuSeen(feed)).toBe(true);
  await feed.evaluate(() => {
    const cover = document.createElement('div');
    cover.id = 'cover';
    cover.popover = 'manual';
    cover.style.cssText = 'position:fixed;inset:0;width:100vw;height:100vh;margin:0;background:#fff;pointer-events:none';
    document.body.append(cover);
    cover.showPopover();
  });
  await expect.poll(() => isMenuSeen(feed)).toBe(false);
  const isHiding = async () => (await buttons(feed, /^Hide$/u))[0]?.pressed;
  await clickButton(feed, /^Hide$/u);
  // The click puts the menu above the cover.
  await expect.poll(() => isMenuSeen(feed)).toBe(true);
  expect(await isHiding()).toBe(false);
  await clickButton(feed, /^Hide$/u);
  await expect.poll(isHiding).toBe(true);
  expect(dogear.errors).toEqual([]);
});

test('two tabs agree about a decision', async ({ dogear }) => {
  const feed = await dogear.feed(all);
  await expect.poll(() => pill(feed)).toBe(`Triage ${papers}, Press g to start`);
  const other = await dogear.feed(all);
  await expect.poll(() => pill(other)).toBe(`Triage ${papers}, Press g to start`);
  await other.keyboard.press('g');
  await other.keyboard.press('s');
  await other.keyboard.press('x');
  await feed.bringToFront();
  await expect.poll(() => pill(feed)).toBe('Triage 44, 1 starred, 1 skipped');
});

/** A page measures the card editor's frame, and finds the same for a paper that it does not know and for one with everything. */
import { expect, type Page } from '@playwright/test';
import { openEditor } from '../pages/cardEditor';
import { test } from '../test';
import { hostileCards, importBackup, states } from './markedLibrary';

test.use({
  site: { render: ({ pathname }) => (pathname === '/papers' ? hostileCards() : null) },
  viewport: { width: 1200, height: 800 },
});

/** The box in which points belong to the editor's host, relative to a card. Runs in the page. */
const measure = (id: string): number[] => {
  const card = document.querySelector(`a[href$="${id}"]`)?.closest('article')?.getBoundingClientRect();
  const host = [...document.querySelectorAll('div[data-dogear]')].at(-1);
  if (!card || !host) return [];
  const isHost = (x: number, y: number): boolean => document.elementFromPoint(x, y) === host;
  const points = [...Array(Math.floor(innerHeight / 40)).keys()].flatMap((row) =>
    [...Array(Math.floor(innerWidth / 40)).keys()].map((column) => [column * 40 + 20, row * 40 + 20] as const),
  );
  const [x = 0, y = 0] = points.find(([left, top]) => isHost(left, top)) ?? [];
  let [left, top, right, bottom] = [x, y, x, y];
  while (isHost(left - 1, y)) left--;
  while (isHost(right + 1, y)) right++;
  while (isHost(x, top - 1)) top--;
  while (isHost(x, bottom + 1)) bottom++;
  return [left - card.left, top - card.top, right - left, bottom - top].map(Math.round);
};

const center = (page: Page, id: string) =>
  page.evaluate(async (name) => {
    document.querySelector(`a[href$="${name}"]`)?.closest('article')?.scrollIntoView({ block: 'center' });
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  }, id);

test('the frame has one size and one place, whatever the library has of the paper', async ({ dogear }) => {
  const library = await dogear.surface('library.html');
  await importBackup(library);
  await library.close();
  const page = await dogear.feed('https://huggingface.co/papers');
  // So that the first and the last card can be in the middle of the window too.
  await page.addStyleTag({ content: 'main{padding-block:600px}' });
  const ids = [states[5], states[6], states.at(-1), states.at(-2), states.find(({ state }) => !state)].flatMap(
    (state) => state?.id ?? [],
  );
  expect(ids).toHaveLength(5);
  const opened: number[][] = [];
  const grown: number[][] = [];
  for (const id of ids) {
    await center(page, id);
    const editor = await openEditor(page, new RegExp(`Paper ${id.replace('.', '\\.')}`));
    opened.push(await page.evaluate(measure, id));
    await page.keyboard.type('word');
    await expect(editor.getByRole('option').first()).toBeVisible();
    expect(await page.evaluate(measure, id)).toEqual(opened.at(-1));
    await page.keyboard.press('ArrowDown');
    await expect.poll(async () => (await page.evaluate(measure, id))[3]).toBeGreaterThan(opened.at(-1)?.[3] ?? Infinity);
    grown.push(await page.evaluate(measure, id));
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => editor.isDetached()).toBe(true);
  }
  const [, , width, height] = opened[0] ?? [];
  expect(width).toBeGreaterThan(300);
  expect(height).toBeGreaterThan(150);
  for (const boxes of [opened, grown]) for (const box of boxes) expect(box).toEqual(boxes[0]);
});

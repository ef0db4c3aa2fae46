/** Each key of triage in the built extension: where the ring goes, and what is in the library afterwards. */
import { expect, type Page } from '@playwright/test';
import { clickButton, waitForStar } from '../support/markerButton.mjs';
import { editorFrame } from './pages/cardEditor';
import { papers } from './pages/feeds';
import { storedMarks } from './pages/storedMarks';
import { openedText, pill, ringedId, toast } from './pages/triage';
import { type Dogear, test } from './test';

const url = 'https://huggingface.co/papers';
const [first, second, third] = papers.map(({ id }) => id) as [string, string, string];

declare const chrome: { tabs: { query: (all: object) => Promise<{ url?: string; active: boolean }[]> } };

/** Opens the feed of three papers, in front of a page of the extension that reads the library. */
async function open(dogear: Dogear): Promise<{ feed: Page; marks: () => Promise<Record<string, string>> }> {
  const reader = await dogear.surface('library.html');
  const feed = await dogear.feed(url);
  await expect.poll(() => pill(feed)).toBe('Triage 3, Press g to start');
  return { feed, marks: () => storedMarks(reader) };
}

const press = async (page: Page, ...keys: string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('g, j, k, the arrows and Escape move the ring and decide nothing', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  expect(await ringedId(feed)).toBeUndefined();
  for (const [key, id] of [
    ['g', first],
    ['j', second],
    ['ArrowDown', third],
    ['k', second],
    ['ArrowUp', first],
    ['Escape', undefined],
    ['g', first],
    ['g', undefined],
  ] as const) {
    await press(feed, key);
    await expect.poll(() => ringedId(feed), key).toBe(id);
  }
  await expect.poll(() => pill(feed)).toBe('Triage 3, Press g to start');
  expect(await marks()).toEqual({});
  expect(dogear.errors).toEqual([]);
});

test('s, l, e, x and u decide about the card with the ring, and z takes each back', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  await press(feed, 'g', 's');
  await expect.poll(() => ringedId(feed)).toBe(second);
  await expect.poll(marks).toEqual({ [first]: 'starred' });
  await press(feed, 'l');
  await expect.poll(() => ringedId(feed)).toBe(third);
  await expect.poll(marks).toEqual({ [first]: 'starred', [second]: 'to-read' });
  await press(feed, 'e');
  await expect.poll(marks).toEqual({ [first]: 'starred', [second]: 'to-read', [third]: 'read' });
  await expect.poll(() => pill(feed)).toBe('1 starred, 1 to read');
  await press(feed, 'k', 'x');
  await expect.poll(marks).toEqual({ [first]: 'starred', [second]: 'skipped', [third]: 'read' });
  await press(feed, 'k', 'u');
  await expect.poll(marks).toEqual({ [second]: 'skipped', [third]: 'read' });
  await expect.poll(() => pill(feed)).toBe('1 left, 1 skipped');

  for (const [ring, left] of [
    [first, { [first]: 'starred', [second]: 'skipped', [third]: 'read' }],
    [second, { [first]: 'starred', [second]: 'to-read', [third]: 'read' }],
    [third, { [first]: 'starred', [second]: 'to-read' }],
    [second, { [first]: 'starred' }],
    [first, {}],
  ] as const) {
    await press(feed, 'z');
    await expect.poll(() => ringedId(feed)).toBe(ring);
    await expect.poll(marks).toEqual(left);
  }
  await press(feed, 'z');
  await expect.poll(() => toast(feed)).toBe('Nothing to undo');
  expect(dogear.errors).toEqual([]);
});

test('x on a new paper makes no record, and u takes the skip back', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  await press(feed, 'g', 'x');
  await expect.poll(() => pill(feed)).toBe('2 left, 1 skipped');
  await feed.reload();
  await expect.poll(() => pill(feed)).toBe('Triage 2, 1 skipped');
  await press(feed, 'g', 'k', 'u');
  await expect.poll(() => pill(feed)).toBe('3 left, ? shows the keys');
  await feed.reload();
  await expect.poll(() => pill(feed)).toBe('Triage 3, Press g to start');
  expect(await marks()).toEqual({});
});

test('t and n open the editor at tags and note, where letters are text; . gives the next card the same tags', async ({
  dogear,
}) => {
  const { feed, marks } = await open(dogear);
  await press(feed, 'g', 't');
  const tags = (await editorFrame(feed)).getByLabel('Tags', { exact: true });
  await expect(tags).toBeFocused();
  await feed.keyboard.type('xsl');
  await press(feed, 'Control+Enter');
  await expect.poll(marks).toEqual({ [first]: '#xsl' });
  await press(feed, 'Escape');
  await expect(tags).toBeHidden();
  expect(await ringedId(feed)).toBe(first);

  await press(feed, 'j', '.');
  await expect.poll(marks).toEqual({ [first]: '#xsl', [second]: '#xsl' });
  expect(await ringedId(feed)).toBe(second);

  await press(feed, 'n');
  const note = (await editorFrame(feed)).getByLabel('Note', { exact: true });
  await expect(note).toBeFocused();
  await feed.keyboard.type('zug');
  await press(feed, 'Escape');
  await expect(note).toBeHidden();
  await expect.poll(marks).toEqual({ [first]: '#xsl', [second]: '#xsl zug' });
  await press(feed, 'z');
  await expect.poll(marks).toEqual({ [first]: '#xsl', [second]: 'zug' });
});

test('space shows the abstract, c copies a citation, ? lists the keys, o opens the paper behind', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  await press(feed, 'g', 'Space');
  await expect.poll(() => openedText(feed)).toContain(papers[0]?.abstract);
  await press(feed, 'j');
  await expect.poll(() => openedText(feed)).toContain(papers[1]?.abstract);
  await press(feed, 'Space');
  await expect.poll(() => openedText(feed)).toBeUndefined();

  await press(feed, 'c');
  await expect.poll(() => toast(feed)).toMatch(/^Copied\n@misc\{.*MiniLM/su);
  await press(feed, 'Shift+C');
  await expect.poll(() => toast(feed)).toMatch(/^Copied\n\[MiniLM/u);

  await press(feed, '?');
  await expect.poll(() => openedText(feed)).toContain('Copy a citation');
  await press(feed, 'Escape');
  await expect.poll(() => openedText(feed)).toBeUndefined();
  expect(await ringedId(feed)).toBe(second);

  await press(feed, 'o');
  // The browser opens the tab before Playwright could serve its page, so that only its address can be looked at.
  const tabs = async () => (await dogear.worker()).evaluate(() => chrome.tabs.query({}));
  await expect
    .poll(async () => (await tabs()).filter(({ url: address = '' }) => address.includes(second)).map(({ active }) => active))
    .toEqual([false]);
  expect(await marks()).toEqual({});
});

test('"Skip the rest of this page" and "Undo all" decide about all cards at once', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  await press(feed, 'g', 's');
  await expect.poll(marks).toEqual({ [first]: 'starred' });
  await clickButton(feed, /^Options for going through papers$/u);
  await clickButton(feed, /^Skip the rest of this page$/u);
  await expect.poll(() => pill(feed)).toBe('1 starred, 2 skipped');
  await clickButton(feed, /^Undo all$/u);
  await expect.poll(() => pill(feed)).toBe('3 left, ? shows the keys');
  await expect.poll(marks).toEqual({});
  await feed.reload();
  await expect.poll(() => pill(feed)).toBe('Triage 3, Press g to start');
});

test('keys typed into a field of the page are text', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  await press(feed, 'g');
  const field = feed.getByLabel('Search papers');
  await field.focus();
  await feed.keyboard.type('gjxsle.z? u');
  await expect(field).toHaveValue('gjxsle.z? u');
  expect(await ringedId(feed)).toBe(first);
  expect(await pill(feed)).toBe('3 left, ? shows the keys');
  await field.blur();
  // Had a key been a decision, it would be stored before this one.
  await press(feed, 'l');
  await expect.poll(marks).toEqual({ [first]: 'to-read' });
});

test('a key that was changed in the settings acts on open pages too, and the old one is the page’s', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  const settings = await dogear.surface('library.html#settings');
  await settings.getByRole('button', { name: 'Skip the paper: x. Change the key' }).click();
  await settings.keyboard.press('q');
  await expect(settings.getByRole('button', { name: 'Skip the paper: q. Change the key' })).toBeVisible();
  await feed.bringToFront();
  await press(feed, 'g');
  // The page hears of the change by a message.
  await expect
    .poll(async () => {
      await press(feed, '?');
      const keys = await openedText(feed);
      await press(feed, '?');
      return keys;
    })
    .toContain('qSkip the paper');
  await press(feed, 'q');
  await expect.poll(() => pill(feed)).toBe('2 left, 1 skipped');
  await press(feed, 'x', 's');
  await expect.poll(marks).toEqual({ [second]: 'starred' });
  await expect.poll(() => pill(feed)).toBe('1 left, 1 starred, 1 skipped');
});

test('keys that are switched off for a site do nothing there, but work on another', async ({ dogear }) => {
  const { feed, marks } = await open(dogear);
  await clickButton(feed, /^Options for going through papers$/u);
  await clickButton(feed, /^Single-key shortcuts on this site$/u);
  await press(feed, 'Escape');
  await expect
    .poll(async () => {
      await press(feed, 'g');
      const isOn = (await ringedId(feed)) !== undefined;
      if (isOn) await press(feed, 'Escape');
      return isOn;
    })
    .toBe(false);
  await press(feed, 's', 'x');
  const other = await dogear.feed('https://arxiv.org/list/cs.CL/new');
  await expect.poll(() => pill(other)).toBe('Triage 3, Press g to start');
  await press(other, 'g', 's');
  await expect.poll(marks).toEqual({ [first]: 'starred' });
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, true);
  expect(await pill(feed)).toBe('Triage 2, 1 starred');
});

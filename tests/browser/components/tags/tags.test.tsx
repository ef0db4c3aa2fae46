import { beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { getEntries } from '~/lib/library/lists/getEntries';
import { renameTag } from '~/lib/library/tags/renameTag';
import { tagDetails } from '~/lib/library/tags/tagDetails';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, type Sample, tagged } from '~/tests/browser/components/mountLibrary';

const samples: Sample[] = [
  { title: 'One', changes: [tagged('LLM', 'vision')] },
  { title: 'Two', changes: [tagged('llms', 'nlp/parsing')] },
  { title: 'Three', changes: [tagged('LLM', 'nlp')] },
];

const mount = (options: { width?: number } = {}) => mountLibrary(samples, { hash: '#tags', ...options });
const row = (tag: string) => page.getByRole('listitem').filter({ has: page.getByRole('checkbox', { name: `Select “${tag}”` }) });
const undo = () => page.getByRole('button', { name: 'Undo' }).click();

describe('the tag manager', () => {
  beforeEach(() => page.viewport(400, 800));

  test('lists every tag with its papers, filters and sorts them', async () => {
    await mount();
    await expect.element(page.getByText('5 tags')).toBeVisible();
    await expect.element(row('LLM').getByText('2 papers')).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a tag' }).fill('nl');
    await expect.element(page.getByText('2 tags', { exact: true })).toBeVisible();
    await page.getByRole('searchbox', { name: 'Find a tag' }).fill('nothing like it');
    await expect.element(page.getByText('No tag contains “nothing like it”')).toBeVisible();
  });

  test('renames a tag in place, together with the tags below it, and undoes it', async () => {
    const { db, ids } = await mount();
    await page.getByRole('button', { name: 'Rename “nlp”' }).click();
    await expect.element(page.getByText('The tag below it goes along.')).toBeVisible();
    await userEvent.fill(page.getByRole('textbox', { name: 'New name for “nlp”' }), 'language');
    await userEvent.keyboard('{Enter}');
    await expect.element(row('language/parsing')).toBeVisible();
    await undo();
    await expect.element(row('nlp/parsing')).toBeVisible();
    expect((await getEntries(db, ids)).map(({ annotation }) => annotation.tags)).toEqual([
      ['LLM', 'vision'],
      ['llms', 'nlp/parsing'],
      ['LLM', 'nlp'],
    ]);
  });

  test('warns that a name is taken before two tags are merged; Escape keeps both', async () => {
    const { db } = await mount();
    await page.getByRole('button', { name: 'Rename “vision”' }).click();
    await userEvent.fill(page.getByRole('textbox', { name: 'New name for “vision”' }), 'LLMs');
    await expect.element(page.getByText('“llms” is there already: the two become one.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(row('vision')).toBeVisible();
    expect(await tagDetails(db)).toHaveLength(5);
  });

  test.each([
    ['only spaces', '   ', undefined],
    ['500 characters', 'x'.repeat(500), 'x'.repeat(200)],
    ['emoji', '🎓📚', '🎓📚'],
    ['another case of itself', 'VISION', 'VISION'],
    ['another Unicode form', 'Visio\u0301n', 'Visión'],
  ])('a new name of %s', async (_, typed, kept) => {
    const { db } = await mount();
    await page.getByRole('button', { name: 'Rename “vision”' }).click();
    await userEvent.fill(page.getByRole('textbox', { name: 'New name for “vision”' }), typed);
    await userEvent.keyboard('{Enter}');
    if (kept === undefined) await expect.element(page.getByText('A tag needs a name.')).toBeVisible();
    else await expect.element(row(kept)).toBeVisible();
    // The row's name matches in any case.
    await expect.poll(async () => (await tagDetails(db)).map(({ tag }) => tag)).toContain(kept ?? 'vision');
  });

  test('a tag that another window renamed meanwhile is reported, and nothing is changed', async () => {
    const { db } = await mount();
    await page.getByRole('button', { name: 'Rename “vision”' }).click();
    await userEvent.fill(page.getByRole('textbox', { name: 'New name for “vision”' }), 'sight');
    // Both happen at the same moment: the view has not received the other change yet.
    const there = renameTag(db, 'vision', 'seeing');
    document.querySelector('form')?.requestSubmit();
    await there;
    await expect.element(page.getByText(/no longer there/).first()).toBeVisible();
    expect((await tagDetails(db)).map(({ tag }) => tag)).not.toContain('sight');
  });

  test('suggests near duplicates, merges them, and remembers that others are distinct', async () => {
    const { db } = await mount();
    await page.getByRole('button', { name: 'Merge into “LLM”' }).click();
    await expect.element(row('LLM').getByText('3 papers')).toBeVisible();
    await undo();
    await page.getByRole('button', { name: 'Keep both' }).click();
    await expect.element(page.getByText('Probably the same')).not.toBeInTheDocument();
    expect(await tagDetails(db)).toHaveLength(5);
  });

  test('merges the selected tags into the chosen one', async () => {
    const { db } = await mount();
    await page.getByRole('checkbox', { name: 'Select “vision”' }).click();
    await page.getByRole('checkbox', { name: 'Select “nlp”', exact: true }).click();
    await page.getByRole('button', { name: 'Merge 2 tags' }).click();
    await page.getByRole('radio', { name: /^nlp/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Merge' }).click();
    await expect.element(row('vision')).not.toBeInTheDocument();
    expect((await tagDetails(db)).find(({ tag }) => tag === 'nlp')?.count).toBe(2);
  });

  test('deletes after a confirmation, and colours; both can be undone or changed', async () => {
    const { db } = await mount();
    await page.getByRole('button', { name: 'Delete “vision”' }).click();
    await expect.element(page.getByText('It is taken off 1 paper. The papers themselves stay.')).toBeVisible();
    await page.getByRole('button', { name: 'Delete the tag' }).click();
    await expect.element(row('vision')).not.toBeInTheDocument();
    await undo();
    await expect.element(row('vision')).toBeVisible();
    await page.getByRole('button', { name: 'Color of “vision”' }).click();
    await page.getByRole('menuitem', { name: 'Teal' }).click();
    await expect.poll(async () => (await tagDetails(db)).find(({ tag }) => tag === 'vision')?.colour).toBe('teal');
  });

  test('leads to the papers of a tag', async () => {
    await mount();
    await page.getByRole('link', { name: /vision/ }).click();
    await expect.element(page.getByRole('combobox', { name: 'Search your library' })).toHaveValue('tag:"vision"');
  });

  test.each(['light', 'dark'] as const)('has no violation found by axe, %s', async (theme) => {
    document.documentElement.dataset.theme = theme;
    await mount({ width: 320 });
    await expect.element(page.getByText('5 tags')).toBeVisible();
    expect(await axeFindings()).toEqual([]);
    delete document.documentElement.dataset.theme;
  });

  test('explains tags if there are none', async () => {
    await mountLibrary([], { hash: '#tags' });
    await expect.element(page.getByText('No tags yet')).toBeVisible();
  });
});

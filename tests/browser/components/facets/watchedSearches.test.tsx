/** Saved searches that are watched on feeds: chosen in the list of facets, when saving, and in the settings. */
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { listSearches } from '~/lib/library/searches/listSearches';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, starred } from '~/tests/browser/components/mountLibrary';

const samples = [{ title: 'Graphs', changes: [starred] }];
const choose = async (label: string, option: string): Promise<void> => {
  await page.getByRole('combobox', { name: label }).click();
  await page.getByRole('option', { name: option }).click();
};

test('a search is watched in its menu, keeps that when it is renamed, and the choice can be undone', async () => {
  const { db } = await mountLibrary(samples, { width: 1200 });
  await saveSearch(db, { name: 'Graphs', text: 'graphs', sort: 'added', descending: true });
  const watch = async () => (await listSearches(db))[0]?.watch;
  await page.getByRole('button', { name: 'Saved search “Graphs”' }).click();
  await page.getByRole('menuitem', { name: 'Watch on feeds…' }).click();
  await expect.element(page.getByRole('combobox', { name: 'On feeds' })).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await choose('On feeds', 'Teal line');
  await expect.poll(watch).toBe('teal');
  await page.getByRole('button', { name: 'Done' }).click();
  await page.getByRole('button', { name: 'Saved search “Graphs”' }).click();
  await page.getByRole('menuitem', { name: 'Rename this search' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Networks');
  await userEvent.keyboard('{Enter}');
  await expect.poll(async () => (await listSearches(db))[0]).toMatchObject({ name: 'Networks', watch: 'teal' });
});

test('a new search is watched when it is saved', async () => {
  const { db } = await mountLibrary(samples, { width: 1200 });
  await page.getByRole('combobox', { name: 'Search your library' }).fill('graphs');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await choose('On feeds', 'Red line');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect.poll(() => listSearches(db)).toMatchObject([{ text: 'graphs', watch: 'red' }]);
});

test('the settings list what is watched, change it, and mute words', async () => {
  const { db } = await mountLibrary(samples, { hash: '#settings', width: 320 });
  await expect.element(page.getByText(/^A saved search can be watched/)).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await page.getByRole('button', { name: 'Mute', exact: true }).click();
  await expect.element(page.getByText('Type what to mute.')).toBeVisible();
  await page.getByRole('textbox', { name: 'Mute cards with' }).fill('author:smith');
  await userEvent.keyboard('{Enter}');
  await expect.poll(() => listSearches(db)).toMatchObject([{ name: 'author:smith', text: 'author:smith', watch: 'mute' }]);
  await expect.element(page.getByRole('textbox', { name: 'Mute cards with' })).toHaveValue('');
  await choose('On feeds: author:smith', 'Blue line');
  await expect.poll(() => listSearches(db)).toMatchObject([{ watch: 'blue' }]);
  await choose('On feeds: author:smith', 'Not watched');
  await expect.element(page.getByRole('combobox', { name: 'On feeds: author:smith' })).not.toBeInTheDocument();
  await page
    .getByRole('button', { name: /^Undo \(/u })
    .first()
    .click();
  await expect.poll(() => listSearches(db)).toMatchObject([{ watch: 'blue' }]);
});

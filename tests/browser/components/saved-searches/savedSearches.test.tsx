import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotate } from '~/lib/library/marks/annotate';
import { listSearches } from '~/lib/library/searches/listSearches';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, type Sample, shownTitles, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const titles = ['Graphs of Erdős', 'Banana splitting', 'Attention revisited'];
const samples: Sample[] = [
  { title: titles[0]!, changes: [starred, tagged('graphs')] },
  { title: titles[1]!, changes: [status('to-read'), tagged('graphs')] },
  { title: titles[2]!, changes: [starred] },
];
const shown = () => expect.poll(() => shownTitles(titles));
const search = () => page.getByRole('combobox', { name: 'Search your library' });
const pins = () => page.getByRole('list', { name: 'Saved searches' });
const undo = () => page.getByRole('button', { name: 'Undo' }).click();

async function save(name: string) {
  // Closes the list of completions first.
  await userEvent.keyboard('{Enter}');
  await page.getByRole('button', { name: 'Save this search' }).click();
  await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), name);
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
}

describe('saved searches', () => {
  test('a search is saved under a name, pinned with a live count, and shown again', async () => {
    const { db, ids } = await mountLibrary(samples);
    await shown().toEqual(titles);
    await expect.element(page.getByRole('button', { name: 'Save this search' })).not.toBeInTheDocument();
    await search().fill('erdos');
    await save('Erdős');
    await search().fill('tag:graphs');
    await save('Graphs');
    await expect.element(pins().getByRole('button', { name: 'Erdős 1' })).toBeVisible();
    await expect.element(pins().getByRole('button', { name: 'Graphs 2' })).toHaveAttribute('aria-pressed', 'true');
    await annotate(db, { id: ids[2]! }, tagged('graphs'));
    await expect.element(pins().getByRole('button', { name: 'Graphs 3' })).toBeVisible();
    await pins().getByRole('button', { name: /Erdős/ }).click();
    await expect.element(search()).toHaveValue('erdos');
    await shown().toEqual([titles[0]]);
    await pins().getByRole('button', { name: /Erdős/ }).click();
    await shown().toEqual(titles);
    expect(await axeFindings()).toEqual([]);
  });

  test('without a name an error is shown and nothing is saved; Escape cancels', async () => {
    const { db } = await mountLibrary(samples);
    await search().fill('erdos');
    await page.getByRole('button', { name: 'Save this search' }).click();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), '   ');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('A saved search needs a name.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('dialog')).not.toBeInTheDocument();
    expect(await listSearches(db)).toEqual([]);
  });

  test('is renamed, moved and removed among the facets; removing is undone', async () => {
    const { db } = await mountLibrary(samples, { width: 1300 });
    await saveSearch(db, { name: 'First', text: 'erdos', sort: 'relevance', descending: true });
    await saveSearch(db, { name: 'Second', text: 'is:starred', sort: 'title', descending: false });
    await page.getByRole('button', { name: 'Saved search “First”' }).click();
    await page.getByRole('menuitem', { name: 'Rename this search' }).click();
    await userEvent.fill(page.getByRole('textbox', { name: 'Name' }), 'Hungarian');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Saved search “Hungarian”' }).click();
    await page.getByRole('menuitem', { name: 'Move down' }).click();
    await expect.poll(async () => (await listSearches(db)).map(({ name }) => name)).toEqual(['Second', 'Hungarian']);
    await page.getByRole('button', { name: /^Second 2/ }).click();
    await shown().toEqual([titles[2], titles[0]]);
    await page.getByRole('button', { name: 'Saved search “Second”' }).click();
    await page.getByRole('menuitem', { name: 'Remove this search' }).click();
    await expect.poll(async () => (await listSearches(db)).map(({ name }) => name)).toEqual(['Hungarian']);
    await undo();
    await expect.poll(async () => (await listSearches(db)).map(({ name }) => name)).toEqual(['Second', 'Hungarian']);
    // Polls, as the message still fades out.
    await expect.poll(axeFindings).toEqual([]);
  });

  test('is applied as a whole, and its order ends with it', async () => {
    const { db } = await mountLibrary(samples, { width: 1300 });
    await saveSearch(db, { name: 'Mine', text: 'is:starred', sort: 'title', descending: false });
    await page.getByRole('button', { name: /^Mine/ }).click();
    await shown().toEqual([titles[2], titles[0]]);
    await search().fill('');
    await shown().toEqual(titles);
    await search().fill('tag:"graphs"');
    await userEvent.keyboard('{Enter}');
    await page.getByRole('button', { name: 'Saved search “Mine”' }).click();
    await page.getByRole('menuitem', { name: 'Replace with what is shown' }).click();
    await expect
      .poll(async () => (await listSearches(db)).map(({ name, text, sort }) => ({ name, text, sort })))
      .toEqual([{ name: 'Mine', text: 'tag:"graphs"', sort: 'added' }]);
  });
});

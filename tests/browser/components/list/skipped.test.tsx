/** A skipped paper leaves the lists; counts, facets, selection and search agree on that, and its own facet shows it. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { annotate } from '~/lib/library/marks/annotate';
import { mountLibrary, type Sample, shownTitles, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const titles = ['Graph nets', 'Graph walks', 'Graph trees', 'Other things'];
const samples: Sample[] = [
  { title: titles[0]!, changes: [starred, tagged('nets')] },
  { title: titles[1]!, changes: [starred, tagged('nets')] },
  { title: titles[2]!, changes: [tagged('nets'), status('skipped')] },
  { title: titles[3]!, changes: [status('to-read')] },
];
const shown = () => expect.poll(() => shownTitles(titles));
const facet = (name: string | RegExp) => page.getByRole('navigation').getByRole('button', { name });
const search = () => page.getByRole('combobox', { name: 'Search your library' });
const leftOut = (text: string) => expect.element(page.getByText(text));
const row = (title: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-row]')].find((each) => each.textContent?.includes(title))!;

describe('skipped papers', () => {
  test('are left out of all papers, of a tag and of a search, and the list says so', async () => {
    await mountLibrary(samples, { width: 1200 });
    await shown().toEqual([titles[0], titles[1], titles[3]]);
    await expect.element(page.getByText('3 papers', { exact: true })).toBeVisible();
    await leftOut('1 skipped paper left out').toBeVisible();
    await expect.element(facet(/^All papers ?3$/)).toBeVisible();
    await facet(/^nets ?2$/).click();
    await shown().toEqual([titles[0], titles[1]]);
    await leftOut('1 skipped paper left out').toBeVisible();
    await search().fill('other');
    await shown().toEqual([titles[3]]);
    await expect.element(page.getByText('1 skipped paper left out')).not.toBeInTheDocument();
    await search().fill('graph');
    await shown().toEqual([titles[0], titles[1]]);
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await expect.element(search()).toHaveValue('graph status:skipped');
    await shown().toEqual([titles[2]]);
    await expect.element(page.getByText('1 skipped paper left out')).not.toBeInTheDocument();
  });

  test('are not selected with all others', async () => {
    await mountLibrary(samples);
    await shown().toEqual([titles[0], titles[1], titles[3]]);
    row(titles[0]!).focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await search().fill('graph');
    await shown().toEqual([titles[0], titles[1]]);
    row(titles[0]!).focus();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('2 selected')).toBeVisible();
  });

  test('have a facet, folded at first, which stays open while it is in use', async () => {
    await mountLibrary(samples, { width: 1200 });
    await shown().toEqual([titles[0], titles[1], titles[3]]);
    await expect.element(facet(/^Skipped ?\d/)).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Skipped and priority' }).click();
    await facet(/^Skipped ?1$/).click();
    await shown().toEqual([titles[2]]);
    await expect.element(search()).toHaveValue('status:skipped');
    await expect.element(facet(/^All papers ?3$/)).toBeVisible();
  });

  test('one that is skipped by a key leaves the list, and the key of undo brings it back', async () => {
    await mountLibrary(samples);
    await shown().toEqual([titles[0], titles[1], titles[3]]);
    row(titles[0]!).focus();
    await userEvent.keyboard('4');
    await shown().toEqual([titles[1], titles[3]]);
    await leftOut('2 skipped papers left out').toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Undo (Z)' })).toBeVisible();
    await userEvent.keyboard('z');
    await shown().toEqual([titles[0], titles[1], titles[3]]);
    await expect.element(page.getByText(/^Undone: .*Graph nets/)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Undo (Z)' })).not.toBeInTheDocument();
  });

  test('an open one is said not to be in the list, and can be closed', async () => {
    const { ids, db } = await mountLibrary(samples, { width: 1300 });
    await shown().toEqual([titles[0], titles[1], titles[3]]);
    row(titles[0]!).click();
    const pane = page.getByRole('complementary', { name: 'Open paper' });
    await expect.element(pane.getByRole('heading', { name: titles[0]! })).toBeVisible();
    await expect.element(pane.getByText('This paper is not in the list.')).not.toBeInTheDocument();
    await annotate(db, { id: ids[0]! }, status('skipped'));
    await expect.element(pane.getByText('This paper is not in the list.')).toBeVisible();
    await annotate(db, { id: ids[0]! }, status('read'));
    await expect.element(pane.getByText('This paper is not in the list.')).not.toBeInTheDocument();
    await search().fill('other');
    await expect.element(pane.getByText('This paper is not in the list.')).toBeVisible();
    await pane.getByRole('button', { name: 'Close it' }).click();
    await expect.element(pane.getByRole('heading', { name: titles[0]! })).not.toBeInTheDocument();
  });

  test('a library of skipped papers alone is not called empty', async () => {
    await mountLibrary([{ title: 'Graph trees', changes: [status('skipped')] }], { width: 1200 });
    await expect.element(page.getByText('Every paper here is skipped')).toBeVisible();
    await leftOut('1 skipped paper left out').toBeVisible();
    await page.getByRole('button', { name: 'Show', exact: true }).click();
    await shown().toEqual(['Graph trees']);
  });
});

import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listTrash } from '~/lib/library/recovery/listTrash';
import { mountLibrary, type Sample, shownTitles, starred, status, tagged } from '~/tests/browser/components/mountLibrary';

const titles = ['First paper', 'Second paper', 'Third paper', 'Fourth paper'];
const samples: Sample[] = titles.map((title, index) => ({
  title,
  changes: index === 0 ? [starred, tagged('kept')] : [status('to-read')],
}));
const shown = () => expect.poll(() => shownTitles(titles));
const box = (title: string) => page.getByRole('checkbox', { name: `Select “${title}”` });
const act = (name: string) => page.getByRole('toolbar', { name: 'Selected papers' }).getByRole('button', { name });

describe('several papers at once', () => {
  test('are starred, given a status and tagged, each reverted by its undo', async () => {
    const { db, ids } = await mountLibrary(samples);
    const annotations = async () => (await getEntries(db, ids)).map(({ annotation }) => annotation);
    await box(titles[0]!).click();
    await box(titles[2]!).click();
    await expect.element(page.getByText('2 selected')).toBeVisible();

    await act('Star the selected papers').click();
    await expect
      .poll(async () => (await annotations()).map(({ starredAt }) => starredAt !== undefined))
      .toEqual([true, false, true, false]);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await annotations()).map(({ starredAt }) => starredAt !== undefined))
      .toEqual([true, false, false, false]);

    await act('Status').click();
    await page.getByRole('menuitem', { name: 'Reading' }).click();
    await expect
      .poll(async () => (await annotations()).map(({ status }) => status))
      .toEqual(['reading', 'to-read', 'reading', 'to-read']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect
      .poll(async () => (await annotations()).map(({ status }) => status))
      .toEqual([undefined, 'to-read', 'to-read', 'to-read']);

    await act('Add a tag').click();
    await page.getByRole('textbox', { name: 'Tag' }).fill('to compare');
    await userEvent.keyboard('{Enter}');
    await expect
      .poll(async () => (await annotations()).map(({ tags }) => tags.join()))
      .toEqual(['kept,to compare', '', 'to compare', '']);
  });

  test('all that match a filter are selected, including those not loaded', async () => {
    const many = Array.from(
      { length: 70 },
      (_, index): Sample => ({ title: `Paper ${index}`, changes: index < 60 ? [starred] : [status('read')] }),
    );
    const { db, ids } = await mountLibrary(many);
    await page.getByRole('button', { name: 'Filters' }).click();
    await page
      .getByRole('list', { name: 'Narrow the list' })
      .getByRole('button', { name: /Starred/ })
      .click();
    await expect.element(page.getByText('60 papers')).toBeVisible();
    await box('Paper 0').click();
    await act('Select all 60').click();
    await expect.element(page.getByText('60 selected')).toBeVisible();
    await act('Remove the stars').click();
    await expect
      .poll(async () => (await getEntries(db, ids)).filter(({ annotation }) => annotation.starredAt !== undefined).length)
      .toBe(0);
  });

  test('are moved to the trash and restored', async () => {
    const { db } = await mountLibrary(samples);
    await box(titles[1]!).click();
    await box(titles[3]!).click();
    await act('Move to the trash').click();
    await shown().toEqual([titles[0], titles[2]]);
    await expect.element(page.getByRole('toolbar', { name: 'Selected papers' })).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Undo' }).click();
    await shown().toEqual(titles);
    expect(await listTrash(db, 10)).toEqual([]);
  });

  test('a range is selected with shift', async () => {
    await mountLibrary(samples);
    await box(titles[0]!).click();
    await userEvent.keyboard('{Shift>}');
    await box(titles[2]!).click();
    await userEvent.keyboard('{/Shift}');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await act('Clear the selection').click();
    await expect.element(page.getByText('3 selected')).not.toBeInTheDocument();
  });

  test('are selected by keys alone', async () => {
    await mountLibrary(samples);
    await shown().toEqual(titles);
    await userEvent.keyboard('j{Shift>}{ArrowDown}{ArrowDown}{/Shift}');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('toolbar', { name: 'Selected papers' })).not.toBeInTheDocument();
    await userEvent.keyboard('x{ArrowUp}{ArrowUp}X');
    await expect.element(page.getByText('3 selected')).toBeVisible();
    await userEvent.keyboard('{Control>}a{/Control}');
    await expect.element(page.getByText('4 selected')).toBeVisible();
  });

  test('lose a tag that some of them have, and get it back by undo', async () => {
    const { db, ids } = await mountLibrary(samples);
    const tags = async () => (await getEntries(db, ids)).map(({ annotation }) => annotation.tags.join());
    await box(titles[0]!).click();
    await box(titles[1]!).click();
    await act('Remove a tag').click();
    await page.getByRole('dialog').getByRole('button', { name: 'kept 1' }).click();
    await expect.poll(tags).toEqual(['', '', '', '']);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(tags).toEqual(['kept', '', '', '']);
  });

  test('get a priority, which orders the reading queue', async () => {
    const { db, ids } = await mountLibrary(samples);
    await box(titles[2]!).click();
    await act('Priority').click();
    await page.getByRole('menuitem', { name: 'High priority' }).click();
    await expect.poll(async () => (await getEntries(db, [ids[2]!]))[0]?.annotation.priority).toBe('high');
    await act('Clear the selection').click();
    await page.getByRole('button', { name: 'Filters' }).click();
    await page.getByRole('button', { name: /^To read/ }).click();
    await shown().toEqual([titles[2], titles[1], titles[3]]);
    // The samples were added years ago.
    await expect.element(page.getByText('3 of these were added more than six months ago.')).toBeVisible();
    await page.getByRole('button', { name: 'Show them' }).click();
    await shown().toEqual([titles[3], titles[2], titles[1]]);
  });

  test('a single paper gets its status and priority by a key', async () => {
    const { db, ids } = await mountLibrary(samples);
    await shown().toEqual(titles);
    const annotations = async () =>
      (await getEntries(db, ids)).map(({ annotation }) => `${annotation.status} ${annotation.priority}`);
    await userEvent.keyboard('jj2+');
    await expect.poll(annotations).toEqual(['undefined undefined', 'reading high', 'to-read undefined', 'to-read undefined']);
    await expect.element(page.getByTitle('High priority')).toBeVisible();
    await userEvent.keyboard('-1');
    await expect
      .poll(annotations)
      .toEqual(['undefined undefined', 'to-read undefined', 'to-read undefined', 'to-read undefined']);
  });
});

import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { forgetDamage } from '~/lib/library/database/damage';
import { findDamage } from '~/lib/library/recovery/repairLibrary';
import { mountLibrary, shownTitles } from '~/tests/browser/components/mountLibrary';

beforeEach(forgetDamage);

const titles = ['Graphs of Erdős', 'Banana splitting', 'Attention revisited'];

test('a list with an unreadable row shows the others, says so, and repairs it', async () => {
  const { db, ids, screen, open } = await mountLibrary(titles.map((title) => ({ title })));
  await screen.unmount();
  await db.papers.update(ids[1]!, { authors: {}, links: 7 } as never);
  await db.annotations.update(ids[1]!, { tags: 'x' } as never);
  await open();
  await expect.poll(() => shownTitles(titles)).toEqual(titles);
  await expect.element(page.getByText('1 paper could not be read whole.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Check…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Some of the library cannot be read' });
  await expect.element(dialog.getByText(titles[1]!)).toBeVisible();
  await expect.element(dialog.getByText(': authors, links')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Save as a file' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Repair the library' }).click();
  await expect.element(page.getByText('The library was repaired, and everything in it counted anew.').first()).toBeVisible();
  expect(await findDamage(db)).toEqual([]);
  await expect.poll(() => shownTitles(titles)).toEqual(titles);
});

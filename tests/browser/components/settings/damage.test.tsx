import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { forgetDamage } from '~/lib/library/database/damage';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { axeFindings } from '~/tests/browser/components/axeFindings';
import { mountLibrary, shownTitles, starred, tagged } from '~/tests/browser/components/mountLibrary';

beforeEach(forgetDamage);

const titles = ['Graphs of Erdős', 'Banana splitting', 'Attention revisited'];

test('a list with an unreadable row shows the other rows, reports it, and repairs it', async () => {
  const { db, ids, screen, open } = await mountLibrary(titles.map((title) => ({ title })));
  await screen.unmount();
  await db.papers.update(ids[1]!, { authors: {}, links: 7 } as never);
  await db.annotations.update(ids[1]!, { tags: 'x' } as never);
  await open();
  await expect.poll(() => shownTitles(titles)).toEqual(titles);
  await expect.element(page.getByText('1 paper could not be read whole.').first()).toBeVisible();
  await page.getByRole('button', { name: 'Check…' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Check and repair' });
  await expect.element(dialog.getByText(titles[1]!)).toBeVisible();
  await expect.element(dialog.getByText(': authors, links')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Save as a file' })).toBeEnabled();
  await dialog.getByRole('button', { name: 'Repair the library' }).click();
  await expect.element(page.getByText('The library was repaired, and its counts are right again.').first()).toBeVisible();
  expect(await rebuild(db)).toEqual({ damage: [], different: {} });
  await expect.poll(() => shownTitles(titles)).toEqual(titles);
});

const check = async () => {
  await page.getByRole('button', { name: 'Check and repair…' }).click();
  return page.getByRole('dialog', { name: 'Check and repair' });
};

test('the settings check a library without faults', async () => {
  const { db } = await mountLibrary(
    titles.map((title) => ({ title })),
    { hash: '#settings' },
  );
  const dialog = await check();
  await expect.element(dialog.getByText('Nothing was wrong.')).toBeVisible();
  await expect.element(dialog.getByRole('button', { name: 'Repair the library' })).not.toBeInTheDocument();
  await dialog.getByRole('button', { name: 'Close' }).click();
  await expect.element(dialog).not.toBeInTheDocument();
  expect(await rebuild(db)).toEqual({ damage: [], different: {} });
});

test('the settings report each kind of fault in a sentence, and repair it', async () => {
  const { db, ids } = await mountLibrary(
    titles.map((title) => ({ title, changes: [starred, tagged('graphs')] })),
    { hash: '#settings' },
  );
  await db.tagCounts.update('graphs', { count: 70 });
  await db.identifiers.clear();
  await db.papers.update(ids[1]!, { links: 7 } as never);
  await db.annotations.update(ids[2]!, { listedAt: 1 });
  const dialog = await check();
  await expect.element(dialog.getByText('1 paper is missing or misplaced in lists by star, tag, note or status.')).toBeVisible();
  await expect.element(dialog.getByText('3 identifiers lead to the wrong paper, or to none.')).toBeVisible();
  await expect.element(dialog.getByText('1 tag is counted wrongly.')).toBeVisible();
  await expect.element(dialog.getByText('1 row of the library could not be read.')).toBeVisible();
  await expect.element(dialog.getByText(': links')).toBeVisible();
  expect(await axeFindings()).toEqual([]);
  await dialog.getByRole('button', { name: 'Repair the library' }).click();
  await expect.element(page.getByText('The library was repaired, and its counts are right again.').first()).toBeVisible();
  expect(await rebuild(db)).toEqual({ damage: [], different: {} });
  await expect.element(await check()).toBeVisible();
  await expect.element(page.getByText('Nothing was wrong.')).toBeVisible();
});

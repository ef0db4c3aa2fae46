import { expect } from '@playwright/test';
import { waitForStar } from '../support/markerButton.mjs';
import { test } from './test';

const blank = { tags: [], note: '', noteRevision: 0, addedAt: 1_790_000_000_000, updatedAt: 1_790_000_000_000 };
const record = (number: number, identifier: string, author: string) => ({
  id: `00000000-0000-4000-8000-00000000000${number}`,
  identifiers: [identifier],
  title: 'Attention Is All You Need',
  authors: [{ name: author }],
  links: {},
  sites: ['arxiv'],
  createdAt: 1_790_000_000_000 + number,
  refreshedAt: 1_790_000_000_000 + number,
});
/** The preprint is tagged, the published version starred. */
const backup = {
  dogear: 1,
  entries: [
    { paper: record(1, 'arxiv:1706.03762', 'Ashish Vaswani'), annotation: { ...blank, tags: ['transformers'] } },
    { paper: record(2, 'doi:10.5555/3295222.3295349', 'A. Vaswani'), annotation: { ...blank, starredAt: 1_790_000_000_000 } },
  ],
  trash: [],
  history: [],
};

test('two records that may be one paper are merged in the side panel, and the feed shows it', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  const panel = await dogear.surface('sidepanel.html');
  await panel.setViewportSize({ width: 360, height: 800 });
  await panel.getByRole('button', { name: 'More', exact: true }).click();
  await panel.getByRole('menuitem', { name: 'Import…' }).click();
  const file = { name: 'library.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(backup)) };
  await panel.locator('input[type=file]').setInputFiles(file);
  await panel.getByRole('dialog', { name: 'Import', exact: true }).getByRole('button', { name: 'Import', exact: true }).click();
  await panel.getByRole('link', { name: '2 papers may be the same' }).click();
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, false);

  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Merge “Attention Is All You Need”' }).click();
  await expect(panel.getByText('Nothing to decide')).toBeVisible();
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, true);

  await panel.bringToFront();
  await panel.getByRole('button', { name: 'Undo' }).click();
  await expect(panel.getByRole('button', { name: 'Keep apart “Attention Is All You Need”' })).toBeVisible();
  await feed.bringToFront();
  await waitForStar(feed, /Attention/, false);
  expect(dogear.errors).toEqual([]);
});

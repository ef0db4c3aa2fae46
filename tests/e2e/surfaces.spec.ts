import { expect, type Page } from '@playwright/test';
import { buttons, clickButton, waitForStar } from '../support/markerButton.mjs';
import { exported } from './pages/exportDialog';
import { popupOver } from './pages/popup';
import { type Dogear, test } from './test';

const title = 'Attention Is All You Need';

/** Ways to show a paper of the feed on each surface. */
const surfaces: Record<string, (dogear: Dogear, feed: Page) => Promise<Page>> = {
  popup: popupOver,
  'side panel': (dogear) => dogear.surface('sidepanel.html'),
  'library page': (dogear) => dogear.surface('library.html'),
};

for (const [name, open] of Object.entries(surfaces)) {
  test(`star, status, tag, note and export are possible entirely in the ${name}`, async ({ dogear }) => {
    const feed = await dogear.feed('https://huggingface.co/papers');
    await waitForStar(feed, /Attention/, false);
    if (name !== 'popup') {
      await clickButton(feed, /^Star “Attention/u);
      await waitForStar(feed, /Attention/, true);
    }

    const surface = await open(dogear, feed);
    const row = surface.getByRole('article', { name: title });
    await expect(row).toBeVisible();
    await surface.bringToFront();
    await row.getByRole('button', { name: `Details of “${title}”` }).click();
    await surface.getByRole('group', { name: 'Status' }).getByRole('button', { name: 'To read' }).click();
    await surface.getByLabel('Tags', { exact: true }).fill('read on the train 電車');
    await surface.keyboard.press('Enter');
    await expect(surface.getByRole('button', { name: 'Remove the tag “read on the train 電車”' })).toBeVisible();
    await surface.getByLabel('Note', { exact: true }).fill('Section 3.2: $\\sqrt{d_k}$ **matters**.');
    await expect(surface.getByText('Saved', { exact: true })).toBeVisible();
    const star = row.getByRole('button', { name: `Star “${title}”` });
    if (name !== 'popup') await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'false');
    await star.click();
    await expect(star).toHaveAttribute('aria-pressed', 'true');
    await surface.getByRole('button', { name: 'Preview' }).click();
    await expect(surface.locator('strong')).toHaveText('matters');
    await expect(surface.locator('.katex').first()).toBeVisible();

    const { text } = await exported(surface, 'Dogear JSON');
    const [entry] = JSON.parse(text).entries;
    expect(entry.paper.title).toBe(title);
    expect(entry.annotation).toMatchObject({
      starredAt: expect.any(Number),
      status: 'to-read',
      tags: ['read on the train 電車'],
      note: 'Section 3.2: $\\sqrt{d_k}$ **matters**.',
    });

    await feed.bringToFront();
    await waitForStar(feed, /Attention/, true);
    await expect.poll(async () => (await buttons(feed, /: 1 tag, note, to read$/u)).length).toBe(1);
    expect(dogear.errors).toEqual([]);
  });
}

/** What side panel and popup do on the page: the outline of a card, and triage. */
import { expect, type Page } from '@playwright/test';
import { buttons, elementsOfMarkers, waitForStar } from '../support/markerButton.mjs';
import { panelBeside } from './pages/panelBeside';
import { popupOver } from './pages/popup';
import { test } from './test';

const outlined = async (page: Page): Promise<number> => (await elementsOfMarkers(page, 'outline')).length;

test('a row under the pointer outlines its card, and only while it is', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const panel = await panelBeside(dogear, feed);
  await panel.getByRole('article', { name: /MiniLM/ }).hover();
  await expect.poll(() => outlined(feed)).toBe(1);
  await panel.getByRole('tab', { name: 'Library' }).hover();
  await expect.poll(() => outlined(feed)).toBe(0);
  await panel.getByRole('article', { name: /MiniLM/ }).hover();
  await expect.poll(() => outlined(feed)).toBe(1);
  await panel.getByRole('tab', { name: 'Library' }).click();
  await expect.poll(() => outlined(feed)).toBe(0);
});

test('the popup starts triage on the page', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const popup = await popupOver(dogear, feed);
  const closed = popup.waitForEvent('close');
  await popup.getByRole('button', { name: 'Triage', exact: true }).click();
  await closed;
  await expect.poll(async () => (await buttons(feed, /^3 left/u)).length).toBe(1);
});

test('the ring of triage is followed by the list', async ({ dogear }) => {
  const feed = await dogear.feed('https://huggingface.co/papers');
  await waitForStar(feed, /Attention/, false);
  const panel = await panelBeside(dogear, feed);
  await feed.keyboard.press('g');
  await expect.poll(async () => (await buttons(feed, /^3 left/u)).length).toBe(1);
  await feed.keyboard.press('j');
  await expect(panel.getByRole('listitem', { name: /MiniLM/ })).toHaveAttribute('data-pointed', 'true');
});

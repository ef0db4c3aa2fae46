/** "For you" in the settings: the switch, what was learned, and forgetting it. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { RankingHead } from '~/lib/library/database/rankingRows';
import { readRankingState, writeRanking } from '~/lib/library/derived/ranking';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary } from '~/tests/browser/components/mountLibrary';

const stored = async () => (await fakeBrowser.storage.local.get('preferences')).preferences;
const settings = (preferences = {}) => mountLibrary([], { hash: '#settings', width: 320, preferences });
const section = page.getByRole('region', { name: 'For you', exact: true });
const head: RankingHead = { version: 1, trainedAt: 1, upTo: 1, kept: 1200, passed: 340 };

test('hints are switched off and on', async () => {
  await settings();
  const hints = section.getByRole('switch');
  await expect.element(hints).toBeChecked();
  await hints.click();
  await expect.poll(stored).toMatchObject({ forYou: false });
  await hints.click();
  await expect.poll(stored).toMatchObject({ forYou: true });
});

test('it says what is missing, and later from how many papers was learned', async () => {
  const { db } = await settings();
  await expect.element(section.getByText(/start at 5 papers kept and 20/)).toBeVisible();
  await writeRanking(db, { head, model: {}, forgottenAt: 0, useless: [] });
  await expect.element(section.getByText('Learned from 1,200 papers you kept and 340 you passed over.')).toBeVisible();
  expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
  await expectAccessible();
});

test('nothing is said about learning while hints are off', async () => {
  await settings({ forYou: false });
  await expect.element(section.getByRole('switch')).not.toBeChecked();
  await expect.element(section.getByText(/Learned from|begin with/)).not.toBeInTheDocument();
});

test('what was learned is forgotten after a confirmation only', async () => {
  const { db } = await settings();
  await writeRanking(db, { head, model: {}, forgottenAt: 0, useless: [] });
  const forget = section.getByRole('button', { name: 'Forget what was learned' });
  await forget.click();
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  expect((await readRankingState(db)).head).toEqual(head);
  await forget.click();
  await expectAccessible();
  await page.getByRole('dialog').getByRole('button', { name: 'Forget' }).click();
  await expect.element(page.getByText('What was learned is forgotten.')).toBeVisible();
  await expect.element(section.getByText(/start at 5 papers/)).toBeVisible();
  const { head: after, forgottenAt } = await readRankingState(db);
  expect(after).toBeUndefined();
  expect(forgottenAt).toBeGreaterThan(0);
});

/** What the settings say about seen papers, and how they are forgotten. */
import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { localDay } from '~/lib/library/seen/localDay';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { seenFor } from '~/lib/library/seen/seenFor';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { expectAccessible } from '~/tests/browser/components/mount';
import { mountLibrary } from '~/tests/browser/components/mountLibrary';

const cards: Identifier[][] = [['arxiv:2610.00001'], ['arxiv:2610.00002']];
const earlier = new Date(2024, 9, 4).getTime();
const region = page.getByRole('region', { name: 'Seen papers' });
const forget = page.getByRole('button', { name: 'Forget what I have seen' });

test('says how many are remembered, for how long, and that nothing is sent', async () => {
  const { db } = await mountLibrary([], { hash: '#settings', width: 320 });
  await expect.element(region.getByText('No papers remembered yet.')).toBeVisible();
  await markSeen(db, cards, 'arxiv', earlier);
  await expect
    .element(region.getByText('Remembered: 2 identifiers of papers that feeds have shown you. A paper may have several.'))
    .toBeVisible();
  await expect.element(region.getByText(/kept for 180 days.*never sent/)).toBeVisible();
  await expectAccessible();
});

test('forgets only after a confirmation, and undo remembers everything again', async () => {
  const { db } = await mountLibrary([], { hash: '#settings' });
  await markSeen(db, cards, 'arxiv', earlier);
  await skipCards(db, cards.slice(1), true, 'arxiv', earlier);
  const before = await db.seen.toArray();
  await forget.click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  expect(await db.seen.toArray()).toEqual(before);
  await forget.click();
  await expectAccessible();
  await page.getByRole('button', { name: 'Forget', exact: true }).click();
  await expect.element(page.getByText('All papers on feeds are new again.').first()).toBeVisible();
  await expect.element(region.getByText('No papers remembered yet.')).toBeVisible();
  await expect.element(forget).toHaveFocus();
  expect(await seenFor(db, cards)).toEqual(cards.map(() => ({ earlier: false, skipped: false })));
  await page.getByRole('button', { name: /^Undo \(/u }).click();
  await expect.element(region.getByText(/^Remembered: 2/)).toBeVisible();
  expect(await db.seen.toArray()).toEqual(before);
  expect(before[0]!.day).toBe(localDay(earlier));
});

/** Seen papers in backups: written, merged and previewed. */
import { expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { previewImport } from '~/lib/library/backup/previewImport';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { undo } from '~/lib/library/recovery/undo';
import { markSeen, skipCards } from '~/lib/library/seen/markSeen';
import { countSeen } from '~/lib/library/seen/seenFacts';
import { seenFor } from '~/lib/library/seen/seenFor';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { dump, mark, numberedBackup, numberedEntry, star, testLibrary } from '~/tests/browser/library/testLibrary';
import { exported, wholeBackup } from '~/tests/browser/library/wholeBackup';

const day = 24 * 60 * 60 * 1000;
const now = new Date(2026, 9, 4, 9).getTime();
const a: Identifier[] = ['arxiv:2610.00001'];
const b: Identifier[] = ['arxiv:2610.00002'];
const c: Identifier[] = ['arxiv:2610.00003'];

test('a backup has what was seen and skipped, and an empty library takes it over', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:1', star);
  await markSeen(
    db,
    Array.from({ length: 4500 }, (_, index): Identifier[] => [`pmid:${index + 1}`]),
    'pubmed',
    now - day,
  );
  await skipCards(db, [a, b], true, 'arxiv', now);
  await skipCards(db, [b], false, 'arxiv', now + 1);
  const backup = await wholeBackup(db);
  expect(backup.seen).toHaveLength(4502);
});

test('an import keeps the earlier day and the later decision of each paper', async () => {
  const db = testLibrary();
  const other = testLibrary();
  await markSeen(db, [a, b], 'arxiv', now);
  await skipCards(db, [b], true, 'arxiv', now);
  await markSeen(other, [a, b], 'huggingface', now - 2 * day);
  await skipCards(other, [a], true, 'huggingface', now - day);
  await skipCards(other, [b], true, 'huggingface', now - 2 * day);
  await skipCards(other, [b], false, 'huggingface', now - day);
  await markSeen(other, [c], 'huggingface', now);
  const { backup } = await exported(other);
  const preview = await previewImport(db, backup);
  const before = await dump(db);
  expect(await dump(db)).toEqual(before);
  const result = await importBackup(db, backup);
  expect([preview.seen, result.seen]).toEqual([3, 3]);
  expect(await seenFor(db, [a, b, c], now)).toEqual([
    { earlier: true, skipped: true },
    { earlier: true, skipped: true },
    { earlier: false, skipped: false },
  ]);
  expect((await db.seen.toArray()).map(({ site }) => site)).toEqual(['huggingface', 'huggingface', 'huggingface']);
  expect((await previewImport(db, backup)).seen).toBe(0);
  expect((await importBackup(db, backup)).seen).toBe(0);
  expect(await findDifferences(db)).toEqual([]);
});

test('a file of before has none, and leaves those that are here', async () => {
  const db = testLibrary();
  await markSeen(db, [a], 'arxiv', now);
  const { seen } = await importBackup(db, numberedBackup(0, 3, numberedEntry));
  expect(seen).toBe(0);
  expect(await countSeen(db)).toBe(1);
});

test('undoing an import leaves the papers that were seen, as an import says', async () => {
  const db = testLibrary();
  await mark(db, 'pmid:99', star);
  const other = testLibrary();
  await mark(other, 'pmid:1', star);
  await skipCards(other, [a], true, 'arxiv', now);
  const { entry } = await importBackup(db, (await exported(other)).backup);
  await undo(db, entry!);
  expect(await db.papers.count()).toBe(1);
  expect(await seenFor(db, [a], now)).toEqual([{ earlier: false, skipped: true }]);
});

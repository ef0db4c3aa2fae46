/** Rows damaged by an older version or a failing disk: each read returns the others, and reports the damaged one. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { damagedRows, forgetDamage } from '~/lib/library/database/damage';
import { getEntries } from '~/lib/library/lists/getEntries';
import { listPapers } from '~/lib/library/lists/listPapers';
import { annotate } from '~/lib/library/marks/annotate';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { undo } from '~/lib/library/recovery/undo';
import { mendedTables } from '~/lib/papers/mendRow';
import { readBackup } from '~/tests/browser/library/readBackup';
import { furnished, readEverything } from '~/tests/browser/library/surfaces';
import { patience, star } from '~/tests/browser/library/testLibrary';
import { writeBackup } from '~/tests/support/writeBackup';

beforeEach(forgetDamage);

const wrong: unknown[] = [
  undefined,
  null,
  {},
  [],
  [{}],
  [null],
  'x',
  -1,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  { name: {} },
  new Date(Number.NaN),
];

describe('one damaged row', () => {
  test.each(mendedTables)(
    'in %s, in any field, affects no other row',
    async (table) => {
      const { db, ids } = await furnished();
      const whole = await readEverything(db, ids);
      expect(damagedRows()).toEqual([]);
      const stored = await db.table(table).toCollection().first();
      if (!stored) return;
      const primary = db.table(table).schema.primKey.keyPath;
      for (const [place, field] of Object.keys(stored).entries()) {
        if (String(primary).includes(field)) continue;
        // Each field gets four of the wrong values, and each value is used for some fields.
        for (const value of [0, 1, 2, 3].map((step) => wrong[(place + 3 * step) % wrong.length])) {
          await db.table(table).put({ ...stored, [field]: value });
          const seen = await readEverything(db, ids);
          const own = [stored.id, stored.paperId];
          expect(seen.filter((id) => !own.includes(id))).toEqual(whole.filter((id) => !own.includes(id)));
        }
        await db.table(table).put(stored);
      }
      expect(await readEverything(db, ids)).toEqual(whole);
    },
    patience,
  );

  test('is reported, found with its field, and repaired consistently', async () => {
    const { db, ids } = await furnished();
    const [id = '', second = ''] = ids;
    await db.papers.update(id, { authors: {}, title: 7 } as never);
    await db.annotations.update(second, { tags: {}, note: 'Kept.' } as never);
    const { entries } = await listPapers(db, { limit: 10 });
    expect(entries).toHaveLength(3);
    expect(entries.find(({ paper }) => paper.id === id)?.paper).toMatchObject({ authors: [], title: '…' });
    expect(damagedRows()).toEqual(
      expect.arrayContaining([
        { table: 'papers', key: id },
        { table: 'annotations', key: second },
      ]),
    );
    const { damage } = await rebuild(db);
    const inOrder = damage.toSorted((a, b) => (a.table > b.table ? -1 : 1));
    expect(inOrder.map(({ table, key, fields }) => ({ table, key, fields }))).toEqual([
      { table: 'papers', key: id, fields: ['title', 'authors'] },
      { table: 'annotations', key: second, fields: ['tags'] },
    ]);
    expect((await rebuild(db, { repair: true })).damage).toEqual(damage);
    expect(damagedRows()).toEqual([]);
    expect((await rebuild(db)).damage).toEqual([]);
    expect(await findDifferences(db)).toEqual([]);
    expect((await getEntries(db, [second]))[0]?.annotation.note).toBe('Kept.');
    expect(parseBackup([...writeBackup(await readBackup(db), { now: new Date(0) })].join('')).ok).toBe(true);
  });

  test('of the history cannot be undone, and is left out of a backup', async () => {
    const { db, ids } = await furnished();
    const { entry } = await annotate(db, { id: ids[0]! }, star);
    const last = entry || Number(await db.history.orderBy(':id').lastKey());
    await db.history.update(last, { steps: [null] } as never);
    await expect(undo(db, last)).rejects.toMatchObject({ code: 'invalid' });
    const backup = await readBackup(db);
    expect(backup.history.map(({ seq }) => seq)).not.toContain(last);
    expect(parseBackup([...writeBackup(backup, { now: new Date(0) })].join('')).ok).toBe(true);
  });
});

test(
  'damaged derived tables are computed again',
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('identifiers', 'tagCounts', 'counters', 'duplicateIndex'),
        fc.boolean(),
        async (table, gone) => {
          const { db } = await furnished();
          const key = await db
            .table(table)
            .toCollection()
            .keys()
            .then(([first]) => first as string);
          if (gone) await db.table(table).delete(key);
          else await db.table(table).update(key, { count: 70, paperId: 'nobody', ids: ['nobody'] });
          expect(await findDifferences(db)).toEqual([expect.objectContaining({ table, key })]);
          await rebuild(db, { repair: true });
          expect(await findDifferences(db)).toEqual([]);
        },
      ),
      { numRuns: 8 },
    );
  },
  patience,
);

/** Rows that an older version or a failing disk left: each read shows the others, and says which one it was. */
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { formats } from '~/lib/formats/formats';
import { parseBackup } from '~/lib/formats/parseBackup';
import { writeBackup } from '~/lib/formats/writeBackup';
import { annotate } from '~/lib/library/annotate';
import { damagedRows, forgetDamage } from '~/lib/library/damage';
import type { LibraryDatabase } from '~/lib/library/database';
import { duplicateSuggestions } from '~/lib/library/duplicateSuggestions';
import { getEntries } from '~/lib/library/getEntries';
import { historyOf } from '~/lib/library/historyOf';
import { keepApart } from '~/lib/library/keepApart';
import { libraryCounts } from '~/lib/library/libraryCounts';
import { listPapers } from '~/lib/library/listPapers';
import { listTrash } from '~/lib/library/listTrash';
import { marksFor } from '~/lib/library/marksFor';
import { noteRevisionsOf } from '~/lib/library/noteRevisionsOf';
import { paperState } from '~/lib/library/paperState';
import { readBackup } from '~/lib/library/readBackup';
import { readLibrary } from '~/lib/library/readLibrary';
import { recentHistory } from '~/lib/library/recentHistory';
import { findDifferences } from '~/lib/library/recount';
import { findDamage, repairLibrary } from '~/lib/library/repairLibrary';
import { listRules, saveRule } from '~/lib/library/saveRule';
import { listSearches, saveSearch } from '~/lib/library/saveSearch';
import { setTagColour } from '~/lib/library/setTagColour';
import { splitOptions } from '~/lib/library/splitPaper';
import { suggestTags } from '~/lib/library/suggestTags';
import { tagCounts } from '~/lib/library/tagCounts';
import { tagDetails } from '~/lib/library/tagDetails';
import { trashPapers } from '~/lib/library/trashPapers';
import { undo } from '~/lib/library/undo';
import { walkBackup } from '~/lib/library/walkBackup';
import { mendedTables } from '~/lib/papers/mendRow';
import { searchDocument } from '~/lib/search/searchDocument';
import { draft, mark, note, patience, star, tag, testLibrary } from './testLibrary';

beforeEach(forgetDamage);

const numbers = [1, 2, 3, 4] as const;
const identifierOf = (number: number) => `arxiv:2605.0000${number}` as const;

/** Something in every table. */
async function furnished(): Promise<{ db: LibraryDatabase; ids: string[] }> {
  const db = testLibrary();
  const ids: string[] = [];
  for (const number of numbers) ids.push(await mark(db, identifierOf(number), star));
  const [one = '', other = '', , last = ''] = ids;
  await annotate(db, { id: one }, tag('nlp', 'vision'));
  await annotate(db, { id: one }, note('Words.', 0));
  await annotate(
    db,
    { draft: draft(identifierOf(2), { published: '2024-05', venue: 'ICLR' }) },
    { kind: 'status', status: 'to-read' },
  );
  await keepApart(db, one, other);
  await setTagColour(db, 'nlp', 'red');
  await saveSearch(db, { name: 'Mine', text: 'tag:nlp', sort: 'added', descending: true });
  await saveRule(db, { text: 'title:paper', tags: ['vision'], on: true });
  await trashPapers(db, [last]);
  return { db, ids };
}

/** Everything that surfaces ask. */
async function readEverything(db: LibraryDatabase, ids: readonly string[]): Promise<string[]> {
  const listed: string[][] = [];
  for (const sort of ['added', 'starred', 'updated', 'published', 'title', 'queue'] as const) {
    listed.push((await listPapers(db, { sort, descending: true, limit: 10 })).entries.map(({ paper }) => paper.id));
  }
  const text: unknown[] = [];
  for await (const entries of readLibrary(db))
    text.push(
      ...entries.map(searchDocument),
      ...formats.map((format) => format.write(entries, { notes: true, tags: true, now: new Date(0) })),
    );
  text.push(await getEntries(db, ids), await listTrash(db, 10), await recentHistory(db, 50), await libraryCounts(db));
  text.push(
    await marksFor(
      db,
      numbers.map((number) => [identifierOf(number)]),
    ),
  );
  text.push(
    await tagCounts(db),
    await tagDetails(db),
    await suggestTags(db, 'n', 5),
    await listSearches(db),
    await listRules(db),
  );
  text.push(await duplicateSuggestions(db, { limit: 5 }));
  for (const id of ids)
    text.push(
      await paperState(db, { id }),
      await historyOf(db, id, 20),
      await noteRevisionsOf(db, id),
      await splitOptions(db, id),
    );
  const sections: unknown[] = [];
  await walkBackup(db, (section, rows) => sections.push([section, rows]));
  expect(() => JSON.stringify([text, sections])).not.toThrow();
  return [...new Set(listed.flat())].sort();
}

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
    'in %s, whatever field it is, takes nothing else with it',
    async (table) => {
      const { db, ids } = await furnished();
      const whole = await readEverything(db, ids);
      expect(damagedRows()).toEqual([]);
      const stored = await db.table(table).toCollection().first();
      if (!stored) return;
      const primary = db.table(table).schema.primKey.keyPath;
      for (const [place, field] of Object.keys(stored).entries()) {
        if (String(primary).includes(field)) continue;
        // Each field meets four of them, and each of them meets some fields.
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

  test('is told, found with its field, and repaired so that everything agrees', async () => {
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
    expect((await findDamage(db)).map(({ table, key, fields }) => ({ table, key, fields }))).toEqual([
      { table: 'papers', key: id, fields: ['title', 'authors'] },
      { table: 'annotations', key: second, fields: ['tags'] },
    ]);
    expect(await repairLibrary(db)).toBe(2);
    expect(damagedRows()).toEqual([]);
    expect(await findDamage(db)).toEqual([]);
    expect(await findDifferences(db)).toEqual([]);
    expect((await getEntries(db, [second]))[0]?.annotation.note).toBe('Kept.');
    expect(parseBackup([...writeBackup(await readBackup(db), { now: new Date(0) })].join('')).ok).toBe(true);
  });

  test('of the history cannot be taken back, and is left out of a backup', async () => {
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
  'counted tables that were damaged are counted anew',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('names', 'tagUse', 'tallies', 'twins'), fc.boolean(), async (table, gone) => {
        const { db } = await furnished();
        const key = await db
          .table(table)
          .toCollection()
          .keys()
          .then(([first]) => first as string);
        if (gone) await db.table(table).delete(key);
        else await db.table(table).update(key, { count: 70, paperId: 'nobody', ids: ['nobody'] });
        expect(await findDifferences(db)).toEqual([expect.objectContaining({ table, key })]);
        await repairLibrary(db);
        expect(await findDifferences(db)).toEqual([]);
      }),
      { numRuns: 8 },
    );
  },
  patience,
);

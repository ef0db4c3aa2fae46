/** An import accepts every backup that Dogear writes, and the backup has everything that the library has. */
import { beforeEach, describe, expect, test } from 'vitest';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { importBackup } from '~/lib/library/backup/importBackup';
import { forgetDamage } from '~/lib/library/database/damage';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { annotate } from '~/lib/library/marks/annotate';
import { rebuild } from '~/lib/library/recovery/rebuild';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { listSearches } from '~/lib/library/searches/listSearches';
import { saveSearch } from '~/lib/library/searches/saveSearch';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { limits } from '~/lib/papers/text/limits';
import { readBackup } from '~/tests/browser/library/readBackup';
import { furnished } from '~/tests/browser/library/surfaces';
import { mark, note, numberedEntry, numberedId, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';
import { exported, wholeBackup } from '~/tests/browser/library/wholeBackup';

beforeEach(forgetDamage);

const longNote = (letter: string): string => letter.repeat(limits.note * 0.6);

describe('a backup holds', () => {
  test('notes that a merge joins to a longer one than a person can type, and the merge can be undone', async () => {
    const db = testLibrary();
    const one = await mark(db, 'pmid:1', note(longNote('a'), 0), 1);
    const other = await mark(db, 'pmid:2', note(longNote('b'), 0), 2);
    const { entry } = await mergePapers(db, [one, other]);
    const { entry: starred } = await annotate(db, { id: one }, star);
    const backup = await wholeBackup(db);
    const said = backup.entries[0]!.annotation.note;
    expect(said).toContain(longNote('a'));
    expect(said).toContain(longNote('b'));
    await annotate(db, { id: one }, note('short', backup.entries[0]!.annotation.noteRevision), 3);
    await wholeBackup(db);
    await undo(db, starred);
    await trashPapers(db, [one]);
    await wholeBackup(db);
    await restorePapers(db, [one]);
    for (const seq of (await db.history.toCollection().primaryKeys()).reverse()) {
      if (seq < entry) break;
      if (seq !== starred) await undo(db, seq);
      await wholeBackup(db);
    }
    expect((await readBackup(db)).entries).toHaveLength(2);
  });

  test('the tags of several records, and tags that are added again and again', async () => {
    const db = testLibrary();
    const tags = (letter: string): string[] => Array.from({ length: 600 }, (_, index) => `${letter}${index}`);
    const one = await mark(db, 'pmid:1', tag(...tags('a')), 1);
    await annotate(db, { id: one }, tag(...tags('b')), 2);
    await mergePapers(db, [one, await mark(db, 'pmid:2', tag(...tags('c')), 3)]);
    const { entries } = await wholeBackup(db);
    expect(entries[0]!.annotation.tags).toHaveLength(1800);
  });

  test('an annotation without a paper, before and after a repair', async () => {
    const db = testLibrary();
    const id = await mark(db, 'pmid:1', note('Kept.', 0));
    await db.papers.delete(id);
    for (const repair of [false, true]) {
      const { backup, leftOut } = await exported(db);
      expect([repair, leftOut, backup.entries.map(({ annotation }) => annotation.note)]).toEqual([repair, 0, ['Kept.']]);
      await rebuild(db, { repair: true });
    }
    await wholeBackup(db);
  });

  test.each(['identifiers', 'title', 'authors'])('a paper whose %s cannot be read, before and after a repair', async (field) => {
    const { db, ids } = await furnished();
    for (const value of ['', {}]) {
      await db.papers.update(ids[0]!, { [field]: value } as never);
      for (const repair of [false, true]) {
        if (repair) await rebuild(db, { repair });
        const { backup, leftOut } = await exported(db);
        expect(leftOut).toBe(0);
        expect(backup.entries.find(({ paper }) => paper.id === ids[0])?.annotation.note).toBe('Words.');
      }
      await wholeBackup(db);
    }
    await undo(db, Number(await db.history.orderBy(':id').lastKey()));
    await wholeBackup(db);
  });

  test.each([{ paper: {} }, { paper: 7 }, { annotation: { tags: {} } }])(
    'a paper in the trash with %o, before and after a repair',
    async (damage) => {
      const { db, ids } = await furnished();
      const [trashed] = ids.slice(-1);
      await db.trash.update(trashed!, damage as never);
      for (const repair of [false, true]) {
        if (repair) await rebuild(db, { repair });
        const { backup, leftOut } = await exported(db);
        expect(leftOut).toBe(0);
        expect(backup.trash.map(({ paper }) => paper.id)).toEqual([trashed]);
      }
      await wholeBackup(db);
    },
  );

  test('a rule whose tags cannot be read, switched off, before and after a repair', async () => {
    const { db } = await furnished();
    const { rules } = await readBackup(db);
    for (const tags of [{}, [], [7]]) {
      await db.rules.update(rules![0]!.id, { tags } as never);
      for (const repair of [false, true]) {
        if (repair) await rebuild(db, { repair });
        const { backup, leftOut } = await exported(db);
        expect(leftOut).toBe(0);
        expect(backup.rules).toMatchObject([{ text: 'title:paper', on: false }]);
      }
      await wholeBackup(db);
    }
  });
});

describe('a row that an import would refuse is left out, and counted', () => {
  const unreadable: [table: string, change: object][] = [
    ['papers', { published: '2026-02-30' }],
    ['annotations', { tags: ['x'.repeat(300)] }],
    ['trash', { 'annotation.tags': ['x'.repeat(300)] }],
    ['history', { paperIds: ['x'.repeat(200)] }],
    ['history', { steps: [null] }],
    ['distinctPairs', { ids: ['b', 'a'] }],
    ['tags', { extra: 1 }],
    ['searches', { name: 'x'.repeat(300) }],
    ['rules', { text: 'x'.repeat(20_000) }],
    ['seen', { site: 'x'.repeat(300) }],
  ];

  test.each(unreadable)('in %s', async (table, change) => {
    const { db } = await furnished();
    const before = await readBackup(db);
    const key = (await db.table(table).toCollection().primaryKeys())[0];
    await db.table(table).update(key, change);
    const { backup, leftOut } = await exported(db);
    expect(leftOut).toBe(1);
    const rows = (all: LibraryBackup): number => Object.values(all).flat().length;
    expect(rows(backup)).toBe(rows(before) - 1);
  });
});

describe('numbers of a file that leave few to count on', () => {
  const most = Number.MAX_SAFE_INTEGER;
  const extreme = (change: Partial<LibraryBackup>): LibraryBackup => {
    const read = parseBackup(JSON.stringify({ dogear: 1, entries: [], trash: [], history: [], ...change }));
    if (!read.ok) throw new Error(read.problems[0]?.message);
    return read.backup;
  };

  test('as the revision of a note', async () => {
    const id = numberedId(1);
    const entry = numberedEntry(1, { said: { note: 'Theirs.', noteRevision: most } });
    for (const here of [false, true]) {
      const db = testLibrary();
      if (here) await mark(db, 'pmid:2', note('Mine.', 0));
      await importBackup(db, extreme({ entries: [entry] }));
      const own = here ? (await db.papers.toCollection().primaryKeys())[0]! : id;
      const base = (await db.annotations.get(own))!.noteRevision;
      const { annotation } = await annotate(db, { id: own }, note('Next.', base, 'two'));
      expect(annotation.noteRevision).toBe(base + 1);
      expect(annotation.note).toBe('Next.');
      await wholeBackup(db);
    }
  });

  test('as the revision of a note in the history and in the trash', async () => {
    const { paper, annotation } = numberedEntry(1, { said: { note: 'Theirs.', noteRevision: most } });
    const db = testLibrary();
    await importBackup(
      db,
      extreme({
        trash: [{ ...numberedEntry(2, { said: { note: 'Old.', noteRevision: most } }), trashedAt: 1 }],
        history: [
          {
            seq: 1,
            at: 1,
            action: 'trash',
            paperIds: [paper.id],
            steps: [
              { table: 'papers', key: paper.id, before: { ...paper }, after: null },
              { table: 'annotations', key: paper.id, before: { ...annotation }, after: null },
            ],
          },
        ],
      }),
    );
    await undo(db, 1);
    await restorePapers(db, [numberedId(2)]);
    for (const id of [numberedId(1), numberedId(2)]) {
      const base = (await db.annotations.get(id))!.noteRevision;
      await annotate(db, { id }, note('Next.', base));
      expect((await db.annotations.get(id))?.note).toBe('Next.');
    }
    await wholeBackup(db);
  });

  test('as the position of a search', async () => {
    const search = { id: numberedId(1), name: 'Theirs', text: 'a', sort: 'added', descending: true, createdAt: 1 } as const;
    const db = testLibrary();
    await importBackup(db, extreme({ searches: [{ ...search, position: 1e12 }] }));
    await saveSearch(db, { name: 'Mine', text: 'b', sort: 'added', descending: true });
    const other = { ...search, id: numberedId(2), name: 'Another', createdAt: 9e12, position: 5 };
    await importBackup(db, extreme({ searches: [other] }));
    expect((await listSearches(db)).map(({ name }) => name)).toEqual(['Theirs', 'Mine', 'Another']);
    await wholeBackup(db);
  });

  test.each([1e12, 2e15])('as the number of a history entry: %d', async (seq) => {
    const db = testLibrary();
    const { paper, annotation } = numberedEntry(1, { said: { starredAt: 1 } });
    await importBackup(
      db,
      extreme({
        entries: [{ paper, annotation }],
        history: [
          {
            seq: seq - 1,
            at: 1,
            action: 'star',
            paperIds: [paper.id],
            steps: [{ table: 'annotations', key: paper.id, before: { starredAt: null }, after: { starredAt: 1 } }],
          },
          { seq, at: 1, action: 'refresh', paperIds: [], steps: [] },
        ],
      }),
    );
    const { entry } = await annotate(db, { id: paper.id }, tag('a'));
    const numbers = await db.history.toCollection().primaryKeys();
    expect(numbers).toHaveLength(3);
    expect(Math.max(...numbers)).toBe(entry);
    await wholeBackup(db);
    await undo(db, numbers[0]!);
    expect((await db.annotations.get(paper.id))?.starredAt).toBeUndefined();
  });
});

describe('what is too long for a backup is refused', () => {
  test('notes that a merge would join, and nothing is changed', async () => {
    const db = testLibrary();
    const entries = ['a', 'b'].map((letter, index) =>
      numberedEntry(index, { said: { note: letter.repeat(limits.joinedNote * 0.6) } }),
    );
    await importBackup(db, { entries, trash: [], history: [] });
    const before = await readBackup(db);
    const work = mergePapers(db, [numberedId(0), numberedId(1)]);
    await expect(work).rejects.toMatchObject({ name: 'LibraryError', code: 'invalid' });
    const file = {
      entries: [{ ...entries[1]!, paper: { ...entries[1]!.paper, identifiers: ['pmid:1', 'pmid:2'] as Identifier[] } }],
    };
    await expect(importBackup(db, { ...file, trash: [], history: [] })).rejects.toMatchObject({ code: 'invalid' });
    expect(await readBackup(db)).toEqual(before);
    await annotate(db, { id: numberedId(0) }, star);
    await wholeBackup(db);
  });
});

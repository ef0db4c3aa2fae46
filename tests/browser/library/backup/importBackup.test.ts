import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import { previewImport } from '~/lib/library/backup/previewImport';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { wipeLibrary } from '~/lib/library/recovery/wipeLibrary';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { Author } from '~/lib/papers/paper';
import { readBackup } from '~/tests/browser/library/readBackup';
import { draft, dump, mark, note, patience, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

/** A library with rows in every table. */
async function furnished(): Promise<{ db: LibraryDatabase; ids: string[] }> {
  const db = testLibrary();
  const rich = draft(['arxiv:2605.00001', 'doi:10.1000/x'], { abstract: 'Text.', published: '2026-05-04', upvotes: 12 });
  const { id } = await annotate(db, { draft: rich }, star, 1000);
  await annotate(db, { id }, tag('vision', '注意力'), 2000);
  await annotate(db, { id }, note('A note.\n', 0, 'a'), 3000);
  await annotate(db, { id }, note('A longer note.\n', 1, 'b'), 4000);
  const second = await mark(db, 'arxiv:2605.00002', { kind: 'status', status: 'to-read' }, 5000);
  const { entry } = await annotate(db, { id: second }, star, 5500);
  await undo(db, entry, { now: 5600 });
  const trashed = await mark(db, 'openreview:a-b_C', note('thrown away', 0), 6000);
  await trashPapers(db, [trashed], { now: 7000 });
  const unmarked = await mark(db, 'acl:2026.x-1', star, 8000);
  await annotate(db, { id: unmarked }, unstar, 9000);
  return { db, ids: [id, second, trashed, unmarked] };
}

const rowsOf = async (db: LibraryDatabase) => {
  const { papers = [], annotations = [], trash = [] } = await dump(db);
  return { papers, annotations, trash };
};

const idOf = (library: 'here' | 'file' | 'both', number: number): string =>
  `${{ here: '1', file: '2', both: '3' }[library]}0000000-0000-4000-8000-00000000000${number}`;

/** Papers with identifiers from a small set: within a library they are distinct, between two libraries many are shared. */
const library = (name: 'here' | 'file'): fc.Arbitrary<LibraryEntry[]> =>
  fc.uniqueArray(fc.nat(5), { maxLength: 5 }).chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.record({
          paper: fc.record({
            id: fc.constantFrom<string[]>(idOf(name, number), idOf('both', number)),
            identifiers: fc.constantFrom<Identifier[]>([`pmid:${number}`], [`pmid:${number}`, `acl:${number}`]),
            title: fc.constantFrom('One', 'Another', 'A longer one'),
            abstract: fc.constantFrom(undefined, 'Short …', 'Short and whole.'),
            authors: fc.constant<Author[]>([]),
            links: fc.constant({}),
            sites: fc.constantFrom<string[]>(['arxiv'], ['huggingface']),
            createdAt: fc.integer({ min: 1, max: 3 }),
            refreshedAt: fc.integer({ min: 1, max: 3 }),
          }),
          annotation: fc.record({
            starredAt: fc.constantFrom(undefined, 5, 6),
            status: fc.constantFrom(undefined, 'read' as const, 'to-read' as const),
            tags: fc.constantFrom<string[]>([], ['a'], ['A', 'b'], ['c']),
            note: fc.array(fc.constantFrom('one', 'two', '', 'three'), { maxLength: 5 }).map((lines) => lines.join('\n')),
            noteRevision: fc.nat(3),
            addedAt: fc.integer({ min: 1, max: 3 }),
            updatedAt: fc.integer({ min: 1, max: 3 }),
          }),
        }),
      ),
    ),
  );

describe('import', () => {
  test('exporting, wiping and importing gives the same library: ids, times, trash and history', async () => {
    const { db, ids } = await furnished();
    const { noteRevisions: _, ...before } = await dump(db);
    const backup = structuredClone(await readBackup(db));
    await wipeLibrary(db);
    const importedAt = 20_000;
    const result = await importBackup(db, JSON.parse(JSON.stringify(backup)) as LibraryBackup, {}, importedAt);
    const { noteRevisions: __, ...after } = await dump(db);
    // A record without a mark is kept for 30 days from the import.
    const annotations = before.annotations?.map((row) =>
      Object(row).blankSince ? { ...Object(row), blankSince: importedAt } : row,
    );
    expect(after).toEqual({ ...before, annotations });
    expect(await readBackup(db)).toEqual(backup);
    expect(result).toMatchObject({ added: 3, trashed: 1, merged: 0 });
    expect(result.entry).toBeUndefined();
    const { entry } = await annotate(db, { id: ids[1]! }, star);
    expect(entry).toBeGreaterThan(Math.max(...backup.history.map(({ seq }) => seq)));
  });

  test('into the library that it was exported from changes nothing, however often', async () => {
    const { db } = await furnished();
    const before = await dump(db);
    const backup = await readBackup(db);
    for (let time = 0; time < 2; time++) {
      const result = await importBackup(db, backup);
      expect(result).toEqual({ added: 0, merged: 0, unchanged: 3, restored: 0, trashed: 0, tagsAdded: [], seen: 0 });
      expect(await dump(db)).toEqual(before);
    }
  });

  test('into another library merges, and a second time changes nothing', async () => {
    const { db: source } = await furnished();
    const backup = await readBackup(source);
    const db = testLibrary();
    const own = await mark(db, 'doi:10.1000/x', note('My own words.\n', 0), 500);
    await annotate(db, { id: own }, tag('Vision', 'mine'), 600);
    const bystander = await mark(db, 'pmid:1', star, 700);
    const untouched = await getEntries(db, [bystander]);

    const promised = await previewImport(db, backup);
    expect(promised).toEqual({ added: 2, merged: 1, unchanged: 0, restored: 0, trashed: 1, tagsAdded: ['注意力'], seen: 0 });
    const { entry, ...done } = await importBackup(db, backup);
    expect(done).toEqual(promised);

    const [merged] = await getEntries(db, [own]);
    expect(merged?.annotation.tags.toSorted()).toEqual(['Vision', 'mine', '注意力'].toSorted());
    expect(merged?.annotation.note).toContain('My own words.');
    expect(merged?.annotation.note).toContain('A longer note.');
    expect(merged?.annotation.starredAt).toBe(1000);
    expect(merged?.paper.abstract).toBe('Text.');
    expect(await getEntries(db, [bystander])).toEqual(untouched);
    expect(entry).toBeDefined();

    const before = await dump(db);
    const again = await importBackup(db, backup);
    expect(again).toMatchObject({ added: 0, merged: 0, restored: 0, trashed: 0, tagsAdded: [], seen: 0 });
    expect(await dump(db)).toEqual(before);
  });

  test('is one entry to undo', async () => {
    const { db: source } = await furnished();
    const db = testLibrary();
    const own = await mark(db, 'doi:10.1000/x', note('My own words.\n', 0), 500);
    const before = await rowsOf(db);
    const { entry } = await importBackup(db, await readBackup(source));
    await undo(db, entry!);
    const after = await rowsOf(db);
    expect(after.papers.map((row) => (row as { id: string }).id)).toEqual([own]);
    expect(after.trash).toEqual([]);
    expect(after.annotations).toEqual([{ ...(before.annotations[0] as object), noteRevision: expect.any(Number) }]);
  });

  test('is not undone after an imported paper was changed', async () => {
    const { db: source, ids } = await furnished();
    const db = testLibrary();
    await mark(db, 'pmid:1', star);
    const { entry } = await importBackup(db, await readBackup(source));
    await annotate(db, { id: ids[1]! }, tag('mine'));
    await expect(undo(db, entry!)).rejects.toMatchObject({ code: 'invalid' });
  });

  test('a file that shows that two records are one paper merges them', async () => {
    const { db: source } = await furnished();
    const db = testLibrary();
    const older = await mark(db, 'arxiv:2605.00001', tag('a'), 100);
    const newer = await mark(db, 'doi:10.1000/x', tag('b'), 200);
    await importBackup(db, await readBackup(source));
    const [entry] = await getEntries(db, [older]);
    expect(entry?.annotation.tags).toEqual(expect.arrayContaining(['a', 'b', 'vision']));
    expect(await getEntries(db, [newer])).toEqual([]);
  });

  test('restores papers that were put in the trash since the export', async () => {
    const { db, ids } = await furnished();
    const backup = await readBackup(db);
    const [before] = await getEntries(db, [ids[0]!]);
    await trashPapers(db, [ids[0]!]);
    expect(await importBackup(db, backup)).toMatchObject({ restored: 1, added: 0 });
    expect(await getEntries(db, [ids[0]!])).toEqual([before]);
    expect((await db.trash.toArray()).map(({ id }) => id)).toEqual([ids[2]]);
  });

  test('never trashes papers of this library', async () => {
    const { db, ids } = await furnished();
    const backup = await readBackup(db);
    const reversed: LibraryBackup = {
      entries: [],
      trash: backup.entries.map((entry) => ({ ...entry, trashedAt: 1 })),
      history: [],
    };
    expect(await importBackup(db, reversed)).toMatchObject({ trashed: 0 });
    expect(await getEntries(db, [ids[0]!])).toHaveLength(1);
  });

  test('a preview and an aborted import write nothing; progress is reported', async () => {
    const { db: source } = await furnished();
    const backup = await readBackup(source);
    const db = testLibrary();
    await mark(db, 'pmid:1', star);
    const before = await dump(db);
    await previewImport(db, backup);
    const abort = new AbortController();
    const steps: [number, number][] = [];
    const onProgress = (done: number, total: number) => {
      steps.push([done, total]);
      abort.abort();
    };
    await expect(importBackup(db, backup, { signal: abort.signal, onProgress })).rejects.toThrow();
    expect(steps[0]).toEqual([0, 3]);
    expect(await dump(db)).toEqual(before);
  });

  test('an error half way changes nothing', async () => {
    const { db: source } = await furnished();
    const backup = await readBackup(source);
    const db = testLibrary();
    await mark(db, 'pmid:1', star);
    const before = await dump(db);
    const broken = structuredClone(backup);
    const unstorable = { comment: (() => 'a function cannot be stored') as unknown as string };
    broken.entries.push({
      ...broken.entries[0]!,
      paper: { ...broken.entries[0]!.paper, ...unstorable, id: 'x', identifiers: ['pmid:77'] },
    });
    await expect(importBackup(db, broken)).rejects.toMatchObject({ name: 'LibraryError' });
    expect(await dump(db)).toEqual(before);
  });

  test(
    'any two libraries: nothing of either is lost, the second import changes nothing, and undo reverts the first',
    async () => {
      await fc.assert(
        fc.asyncProperty(library('here'), library('file'), async (here, file) => {
          const db = testLibrary();
          await importBackup(db, { entries: here, trash: [], history: [] });
          await annotate(db, { draft: draft('pmid:999') }, star);
          const before = await readBackup(db);
          const { entry } = await importBackup(db, { entries: file, trash: [], history: [] });
          const after = await readBackup(db);
          for (const { paper, annotation } of [...here, ...file]) {
            const holds = after.entries.filter((entry) =>
              entry.paper.identifiers.some((identifier) => paper.identifiers.includes(identifier)),
            );
            expect(holds).toHaveLength(1);
            const stored = holds[0]!.annotation;
            expect(stored.note).toContain(annotation.note.trim());
            expect(stored.tags.map((name) => name.toLowerCase())).toEqual(
              expect.arrayContaining(annotation.tags.map((name) => name.toLowerCase())),
            );
            expect(stored.starredAt !== undefined || annotation.starredAt === undefined).toBe(true);
          }
          const whole = await dump(db);
          const again = await importBackup(db, { entries: file, trash: [], history: [] });
          expect(again.entry).toBeUndefined();
          expect(await dump(db)).toEqual(whole);
          if (entry !== undefined) await undo(db, entry);
          const comparable = ({ entries }: LibraryBackup) =>
            entries.map((entry) => ({
              ...entry,
              annotation: { ...entry.annotation, noteRevision: 0 },
              paper: entry.paper.identifiers,
            }));
          expect(comparable(await readBackup(db))).toEqual(comparable(before));
          await db.delete();
        }),
        { numRuns: 40 },
      );
    },
    patience,
  );
});

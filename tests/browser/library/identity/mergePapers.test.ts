import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryChange, LibraryDatabase } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { splitPaper } from '~/lib/library/identity/splitPaper';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { marksFor } from '~/lib/library/marks/marksFor';
import { paperState } from '~/lib/library/marks/paperState';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import type { AnnotationChange } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { identifierFromUrl } from '~/lib/papers/identifiers/identifierFromUrl';
import type { Changed } from '~/lib/papers/paperStore';
import { readBackup } from '~/tests/browser/library/readBackup';
import { draft, dump, mark, note, patience, star, tag, testLibrary, unstar } from '~/tests/browser/library/testLibrary';
import { writeBackup } from '~/tests/support/writeBackup';

const entryOf = async (db: LibraryDatabase, id: string) => (await getEntries(db, [id]))[0]!;

/** Every table about the papers, without what no undo gives back: revisions of notes, and the time at which a record became blank. */
async function rowsOfPapers(db: LibraryDatabase): Promise<unknown> {
  const { history: _, noteRevisions: __, annotations = [], ...tables } = await dump(db);
  const plain = (row: object): object => ({ ...row, noteRevision: 0, ...('blankSince' in row ? { blankSince: 'a time' } : {}) });
  return { ...tables, annotations: annotations.map((row) => plain(row as object)) };
}

/** The preprint, starred and with a note, and the published version, tagged and with a note. */
async function twoRecords(announce?: (change: LibraryChange) => void) {
  const db = testLibrary(announce);
  const preprint = await mark(db, 'arxiv:2605.00001', star, 1000);
  await annotate(db, { id: preprint }, note('On the preprint.', 0), 1100);
  await annotate(db, { id: preprint }, tag('early'), 1200);
  const published = await mark(db, 'doi:10.1000/x', star, 2000);
  await annotate(db, { id: published }, note('On the journal.', 0), 2100);
  await annotate(db, { id: published }, { kind: 'status', status: 'read' }, 2200);
  return { db, preprint, published };
}

const both = draft(['doi:10.1000/x', 'arxiv:2605.00001'], { title: 'Both' });

describe('a page that shows two identifiers', () => {
  test('merges their records when the paper is marked: all marks of both, in one history entry that can be undone', async () => {
    const { db, preprint, published } = await twoRecords();
    const before = await rowsOfPapers(db);
    const { id } = await annotate(db, { draft: { ...both, title: 'Paper arxiv:2605.00001' } }, tag('late'), 3000);
    expect(id).toBe(preprint);
    const { paper, annotation } = await entryOf(db, id);
    expect(paper.identifiers).toEqual(['arxiv:2605.00001', 'doi:10.1000/x']);
    expect(annotation).toMatchObject({ starredAt: 1000, status: 'read', tags: ['early', 'late'], addedAt: 1000 });
    expect(annotation.note).toBe('On the preprint.\n\nOn the journal.');
    const [marked, joined] = await historyOf(db, id, 2);
    expect(joined).toMatchObject({ action: 'merge', paperIds: expect.arrayContaining([preprint, published]) });
    await undo(db, marked!.seq);
    await undo(db, joined!.seq);
    // The page also provided a title, which undo does not revert.
    await db.papers.toCollection().modify((row) => {
      if (row.id === preprint) row.refreshedAt = 1000;
    });
    expect(await rowsOfPapers(db)).toEqual(before);
  });

  test('shows the marks of both before anything is written, whichever identifier comes first', async () => {
    const { db, preprint, published } = await twoRecords();
    const before = await dump(db);
    const union = { starred: true, status: 'read', tagCount: 1, hasNote: true };
    expect(
      await marksFor(db, [
        ['doi:10.1000/x', 'arxiv:2605.00001'],
        ['pmid:9', 'arxiv:2605.00001', 'doi:10.1000/x'],
        ['pmid:9', 'doi:10.1000/x'],
        ['pmid:9'],
      ]),
    ).toMatchObject([
      { ...union, id: published },
      { ...union, id: preprint },
      { id: published, tagCount: 0 },
      { starred: false },
    ]);
    const state = await paperState(db, { draft: both });
    expect(state).toMatchObject({ id: preprint, annotation: { note: 'On the preprint.\n\nOn the journal.', status: 'read' } });
    expect(await dump(db)).toEqual(before);
    // A note based on the shown state is saved unchanged.
    const base = state!.annotation.noteRevision;
    const saved = await annotate(db, { draft: both }, note('Rewritten.', base, 'card'), 4000);
    expect(saved).toMatchObject({ id: preprint, annotation: { note: 'Rewritten.' } });
    expect(saved.merged).toBeUndefined();
  });

  test('merges three records at once, and leaves one in the trash until it is restored', async () => {
    const { db, preprint, published } = await twoRecords();
    const third = await mark(db, 'openreview:abc', tag('third'), 3000);
    const trashed = await mark(db, 'pmid:7', note('In the trash.', 0), 3100);
    await trashPapers(db, [trashed], { now: 3200 });
    const all = draft(['pmid:7', 'openreview:abc', 'doi:10.1000/x', 'arxiv:2605.00001']);
    const { id } = await annotate(db, { draft: all }, unstar, 4000);
    expect(id).toBe(preprint);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([preprint]);
    expect((await entryOf(db, id)).annotation).toMatchObject({ tags: ['early', 'third'], status: 'read' });
    const [, joined] = await historyOf(db, id, 2);
    expect(joined?.paperIds.toSorted()).toEqual([preprint, published, third].toSorted());
    await restorePapers(db, [trashed]);
    expect(await db.papers.count()).toBe(1);
    expect((await entryOf(db, id)).annotation.note).toContain('In the trash.');
  });

  test('notifies open pages of both records, and that cards may have gained one', async () => {
    const announced: LibraryChange[] = [];
    const { db, preprint, published } = await twoRecords((change) => announced.push(change));
    announced.length = 0;
    await mergePapers(db, [preprint, published]);
    await vi.waitFor(() =>
      expect(announced).toMatchObject([{ ids: expect.arrayContaining([preprint, published]), added: true }]),
    );
  });
});

describe('a record that was merged into another one', () => {
  test('is found there by open editors, and a note that is being written is merged', async () => {
    const { db, preprint, published } = await twoRecords();
    const { entry } = await mergePapers(db, [preprint, published]);
    expect(await paperState(db, { id: published })).toMatchObject({ id: preprint, annotation: { status: 'read' } });
    const saved = await annotate(db, { id: published }, note('On the journal.\n\nGoing on.', 1, 'open'));
    expect(saved).toMatchObject({ id: preprint, merged: true });
    expect(saved.annotation.note).toContain('On the preprint.');
    expect(saved.annotation.note).toContain('Going on.');
    const older = await mark(db, 'pmid:1', star, 1);
    await mergePapers(db, [older, preprint]);
    expect(await paperState(db, { id: published })).toMatchObject({ id: older });
    await trashPapers(db, [older]);
    expect(await paperState(db, { id: published })).toBeUndefined();
    await expect(annotate(db, { id: published }, star)).rejects.toMatchObject({ code: 'not-found' });
    expect(entry).toBeGreaterThan(0);
  });

  test('is followed after a restore and an import merged it, also while the import is running', async () => {
    const db = testLibrary();
    const older = await mark(db, 'doi:10.1/a', note('old', 0), 1000);
    const entry = await entryOf(db, older);
    await trashPapers(db, [older]);
    const open = await mark(db, 'doi:10.1/a', star, 2000);
    await restorePapers(db, [older]);
    expect(await db.papers.toCollection().primaryKeys()).toEqual([older]);
    expect(await paperState(db, { id: open })).toMatchObject({ id: older });
    expect(await annotate(db, { id: open }, note('typed', 0, 'open'))).toMatchObject({ id: older });

    const first = await mark(db, 'doi:10.1/b', star, 3000);
    const second = await mark(db, 'doi:10.1/c', star, 4000);
    const paper = { ...entry.paper, id: first, identifiers: ['doi:10.1/b', 'doi:10.1/c'] satisfies Identifier[] };
    let save: Promise<Changed> | undefined;
    await importBackup(
      db,
      { entries: [{ ...entry, paper }], trash: [], history: [] },
      {
        onProgress: (done, all) => {
          if (done === all) save ??= annotate(db, { id: second }, note('typed beside', 0, 'open'));
        },
      },
    );
    expect(await save).toMatchObject({ id: first });
    expect(await paperState(db, { id: second })).toMatchObject({ id: first });
    expect((await entryOf(db, first)).annotation.note).toContain('typed beside');
  });

  test('is a record again after a split, and if it is trashed, it is in the trash', async () => {
    const { db, preprint, published } = await twoRecords();
    await mergePapers(db, [preprint, published]);
    await splitPaper(db, preprint, ['doi:10.1000/x']);
    expect(await paperState(db, { id: published })).toMatchObject({ id: published });
    await trashPapers(db, [published]);
    expect(await paperState(db, { id: published })).toBeUndefined();
    await expect(annotate(db, { id: published }, star)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('is a record again after an undo', async () => {
    const { db, preprint, published } = await twoRecords();
    const { entry } = await mergePapers(db, [preprint, published]);
    await undo(db, entry);
    expect(await paperState(db, { id: published })).toMatchObject({ id: published });
    await trashPapers(db, [published]);
    expect(await paperState(db, { id: published })).toBeUndefined();
  });
});

describe('versions', () => {
  test.each([
    ['https://arxiv.org/abs/2605.00001v1', 'https://arxiv.org/pdf/2605.00001v2', 'https://huggingface.co/papers/2605.00001'],
    [
      'https://www.biorxiv.org/content/10.1101/2026.01.02.123456v1',
      'https://www.biorxiv.org/content/10.1101/2026.01.02.123456v3.full',
      'https://doi.org/10.1101/2026.01.02.123456',
    ],
  ])('%s is one record', async (...urls) => {
    const db = testLibrary();
    const ids = new Set<string>();
    for (const url of urls) ids.add(await mark(db, identifierFromUrl(url) as Identifier, tag(url)));
    expect(ids.size).toBe(1);
    expect((await entryOf(db, [...ids][0]!)).annotation.tags).toHaveLength(3);
  });
});

describe('mergePapers', () => {
  test('is rejected without two records, and changes nothing', async () => {
    const { db, preprint, published } = await twoRecords();
    await trashPapers(db, [published]);
    const before = await dump(db);
    for (const ids of [[preprint, published], [preprint, preprint], [preprint], []]) {
      await expect(mergePapers(db, ids)).rejects.toMatchObject({ code: 'not-found' });
    }
    expect(await dump(db)).toEqual(before);
  });

  test('is not undone after a further change, and then changes nothing', async () => {
    const { db, preprint, published } = await twoRecords();
    const { entry } = await mergePapers(db, [preprint, published]);
    await annotate(db, { id: preprint }, note('Edited.', 9, 'later'));
    const before = await dump(db);
    await expect(undo(db, entry)).rejects.toMatchObject({ code: 'invalid', message: expect.stringContaining('changed again') });
    expect(await dump(db)).toEqual(before);
  });

  test('undone after an edit of a field that the merge did not change keeps the edit', async () => {
    const { db, preprint, published } = await twoRecords();
    const { entry } = await mergePapers(db, [preprint, published], 3000);
    await annotate(db, { id: preprint }, tag('since'), 4000);
    await undo(db, entry);
    expect((await entryOf(db, preprint)).annotation).toMatchObject({ tags: ['early', 'since'], note: 'On the preprint.' });
    expect((await entryOf(db, published)).annotation).toMatchObject({ status: 'read', note: 'On the journal.' });
  });

  test(
    'any records that are merged and split by undo are as before',
    async () => {
      const change: fc.Arbitrary<AnnotationChange> = fc.oneof(
        fc.constantFrom<AnnotationChange>(star, unstar, tag('a'), tag('A', 'b'), { kind: 'status', status: 'read' }),
        fc.constantFrom('one', 'one\n\ntwo', 'two', ' ').map((text) => note(text, 0)),
      );
      const record = fc.record({
        changes: fc.array(change, { minLength: 1, maxLength: 4 }),
        title: fc.constantFrom('One title', 'Another', 'one title.'),
        abstract: fc.constantFrom(undefined, 'Short …', 'Short and whole.'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 4 }), fc.nat(9), async (records, pair) => {
          const db = testLibrary();
          const ids: string[] = [];
          for (const [index, { changes, title, abstract }] of records.entries()) {
            const seen = draft([`pmid:${index}`, `acl:${index}`], { title, ...(abstract ? { abstract } : {}) });
            let id = '';
            for (const [at, each] of [star, ...changes].entries())
              id = (await annotate(db, { draft: seen }, each, 1 + 100 * index + at)).id;
            ids.push(id);
          }
          const rest = ids.filter((_, index) => index !== pair % ids.length);
          if (pair < 5) await markAsDistinct(db, ids[0]!, ids[1]!);
          const before = await rowsOfPapers(db);
          const { entry } = await mergePapers(db, rest.length > 1 ? rest : ids, 5000);
          await undo(db, entry);
          expect(await rowsOfPapers(db)).toEqual(before);
          await db.delete();
        }),
        { numRuns: 40 },
      );
    },
    patience,
  );
});

describe('distinct pairs', () => {
  const marks = [{ starred: true, tagCount: 0 }];

  test('are not merged when a page shows both: the page means the first one', async () => {
    const { db, preprint, published } = await twoRecords();
    await markAsDistinct(db, published, preprint, 3000);
    const { id } = await annotate(db, { draft: both }, tag('seen'), 4000);
    expect(id).toBe(published);
    expect((await entryOf(db, published)).paper.identifiers).toEqual(['doi:10.1000/x']);
    expect((await entryOf(db, preprint)).annotation.tags).toEqual(['early']);
    expect(await paperState(db, { draft: both })).toMatchObject({ id: published, annotation: { tags: ['seen'] } });
    expect(await marksFor(db, [['arxiv:2605.00001', 'doi:10.1000/x']])).toMatchObject([{ id: preprint, tagCount: 1 }]);
    expect(await marksFor(db, [['doi:10.1000/x', 'arxiv:2605.00001']])).toMatchObject([{ id: published, tagCount: 1 }]);
  });

  test('a third record is merged with the one named first, which stays distinct from the other', async () => {
    const { db, preprint, published } = await twoRecords();
    await markAsDistinct(db, published, preprint);
    const third = await mark(db, 'openreview:abc', tag('third'), 500);
    const all = draft(['doi:10.1000/x', 'arxiv:2605.00001', 'openreview:abc']);
    const { id } = await annotate(db, { draft: all }, unstar);
    expect((await entryOf(db, id)).paper.identifiers.toSorted()).toEqual(['doi:10.1000/x', 'openreview:abc']);
    expect(await getEntries(db, [third, published])).toHaveLength(1);
    const again = await annotate(db, { draft: { ...all, identifiers: ['arxiv:2605.00001', 'openreview:abc'] } }, star);
    expect(again.id).toBe(preprint);
    expect(await db.papers.count()).toBe(2);
  });

  test('an identifier of a paper in the trash is not given to the record that it is distinct from', async () => {
    const { db, preprint, published } = await twoRecords();
    await markAsDistinct(db, published, preprint);
    await trashPapers(db, [published]);
    await annotate(db, { draft: draft(['arxiv:2605.00001', 'doi:10.1000/x', 'acl:1']) }, tag('seen'));
    expect((await entryOf(db, preprint)).paper.identifiers).toEqual(['arxiv:2605.00001', 'acl:1']);
    await restorePapers(db, [published]);
    expect(await db.papers.count()).toBe(2);
    expect((await entryOf(db, published)).paper.identifiers).toEqual(['doi:10.1000/x']);
  });

  test('can be undone, end when they are merged on purpose, and return when that is undone', async () => {
    const { db, preprint, published } = await twoRecords();
    const { entry } = await markAsDistinct(db, preprint, published);
    expect((await markAsDistinct(db, published, preprint)).entry).toBe(0);
    const joined = await mergePapers(db, [published, preprint]);
    expect(await db.distinctPairs.count()).toBe(0);
    await undo(db, joined.entry);
    expect(await db.distinctPairs.count()).toBe(1);
    await undo(db, entry);
    expect(await db.distinctPairs.count()).toBe(0);
  });

  test('also result from an undone merge: no page merges them again, the user can', async () => {
    const { db, preprint, published } = await twoRecords();
    const { id } = await annotate(db, { draft: both }, tag('x'));
    const [, joined] = await historyOf(db, id, 2);
    const [marked] = await historyOf(db, id, 1);
    await undo(db, marked!.seq);
    await undo(db, joined!.seq);
    expect((await annotate(db, { draft: both }, tag('y'))).id).toBe(published);
    expect(await db.papers.count()).toBe(2);
    expect(await marksFor(db, [['arxiv:2605.00001', 'doi:10.1000/x']])).toMatchObject([{ id: preprint, tagCount: 1 }]);
    await mergePapers(db, [preprint, published]);
    expect(await db.papers.count()).toBe(1);
  });

  test('follow a record that is merged into another one', async () => {
    const { db, preprint, published } = await twoRecords();
    const third = await mark(db, 'openreview:abc', star, 1);
    await markAsDistinct(db, preprint, published);
    const { id, entry } = await mergePapers(db, [published, third]);
    expect((await db.distinctPairs.toArray()).map(({ ids }) => ids.toSorted())).toEqual([[id, preprint].toSorted()]);
    await undo(db, entry);
    expect((await db.distinctPairs.toArray()).map(({ ids }) => ids.toSorted())).toEqual([[published, preprint].toSorted()]);
  });

  test('are in a backup, are restored from it, and override the file', async () => {
    const { db, preprint, published } = await twoRecords();
    await markAsDistinct(db, preprint, published, 3000);
    const third = await mark(db, 'pmid:3', star, 3100);
    const { entry } = await mergePapers(db, [published, third], 3200);
    await splitPaper(db, published, ['pmid:3'], 3300);
    await undo(db, entry).catch(() => undefined);
    const parsed = parseBackup([...writeBackup(await readBackup(db), { now: new Date(4000) })].join(''));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
    const { backup } = parsed;
    const empty = testLibrary();
    await importBackup(empty, backup);
    expect(await dump(empty)).toEqual({ ...(await dump(db)), noteRevisions: [] });
    const before = await dump(db);
    await importBackup(db, backup);
    expect(await dump(db)).toEqual(before);

    const other = testLibrary();
    const here = await mark(other, 'arxiv:2605.00001', tag('mine'));
    await importBackup(other, backup);
    expect((await other.distinctPairs.toArray()).map(({ ids }) => ids.toSorted())).toContainEqual([here, published].toSorted());

    // In this library the two are one record: importing its file does not merge them here.
    const one = testLibrary();
    await annotate(one, { draft: both }, tag('one'));
    await importBackup(db, await readBackup(one));
    expect((await getEntries(db, [preprint, published])).map(({ paper }) => paper.identifiers)).toEqual([
      ['arxiv:2605.00001'],
      ['doi:10.1000/x'],
    ]);
    expect(await marksFor(db, [['arxiv:2605.00001']])).toMatchObject(marks.map(() => ({ id: preprint })));
  });

  test('are deleted with a record that an undo deletes', async () => {
    const { db, preprint, published } = await twoRecords();
    const other = testLibrary();
    const mine = await mark(other, 'pmid:1', star);
    const { entry } = await importBackup(other, await readBackup(db));
    await markAsDistinct(other, mine, preprint);
    await markAsDistinct(other, preprint, published);
    await undo(other, entry!);
    expect(await other.papers.toCollection().primaryKeys()).toEqual([mine]);
    expect(await other.distinctPairs.count()).toBe(0);
  });

  test('are rejected for one paper, or a paper that does not exist', async () => {
    const { db, preprint, published } = await twoRecords();
    await trashPapers(db, [published]);
    await expect(markAsDistinct(db, preprint, preprint)).rejects.toMatchObject({ code: 'not-found' });
    await expect(markAsDistinct(db, preprint, published)).rejects.toMatchObject({ code: 'not-found' });
    expect(await db.distinctPairs.count()).toBe(0);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { historyOf } from '~/lib/library/history/historyOf';
import { duplicateSuggestions } from '~/lib/library/identity/duplicateSuggestions';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { previewSplit, splitOptions, splitPaper } from '~/lib/library/identity/splitPaper';
import { getEntries } from '~/lib/library/lists/getEntries';
import { annotate } from '~/lib/library/marks/annotate';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo } from '~/lib/library/recovery/undo';
import { statuses } from '~/lib/papers/annotation';
import { draft, dump, mark, note, patience, star, tag, testLibrary } from '~/tests/browser/library/testLibrary';

const entryOf = async (db: LibraryDatabase, id: string) => (await getEntries(db, [id]))[0]!;

async function rowsOfPapers(db: LibraryDatabase): Promise<unknown> {
  const { history: _, noteRevisions: __, annotations = [], ...tables } = await dump(db);
  return { ...tables, annotations: annotations.map((row) => ({ ...(row as object), noteRevision: 0 })) };
}

/** Two papers that were wrongly merged. */
async function joined() {
  const db = testLibrary();
  const first = draft('arxiv:2605.00001', { title: 'The first', abstract: 'Of the first.', published: '2026-05-04' });
  const second = draft('doi:10.1000/x', { title: 'The second, longer', abstract: 'Of the second, and longer.', venue: 'Nature' });
  const { id: one } = await annotate(db, { draft: first }, star, 1000);
  await annotate(db, { id: one }, tag('mine', 'common'), 1100);
  await annotate(db, { id: one }, note('On the first.\n\nMore on it.', 0), 1200);
  const { id: other } = await annotate(db, { draft: second }, { kind: 'status', status: 'read' }, 2000);
  await annotate(db, { id: other }, tag('Common', 'theirs'), 2100);
  await annotate(db, { id: other }, note('On the second.', 0), 2200);
  const before = await getEntries(db, [one, other]);
  const { entry } = await mergePapers(db, [one, other], 3000);
  return { db, one, other, before, entry };
}

describe('splitting records that the history merged', () => {
  test('restores both as they were, and keeps them apart', async () => {
    const { db, one, other, before } = await joined();
    expect(await splitOptions(db, one)).toEqual({
      identifiers: ['arxiv:2605.00001', 'doi:10.1000/x'],
      joined: [['doi:10.1000/x']],
    });
    const joinedRows = await rowsOfPapers(db);
    const { id, entry } = await splitPaper(db, one, ['doi:10.1000/x'], 4000);
    expect(id).toBe(other);
    const after = await getEntries(db, [one, other]);
    expect(after.map(({ paper }) => paper)).toEqual(before.map(({ paper }) => paper));
    const marksOf = ({ annotation }: (typeof before)[number]) => ({ ...annotation, noteRevision: 0 });
    expect(after.map(marksOf)).toEqual(before.map(marksOf));
    expect((await historyOf(db, one, 1))[0]).toMatchObject({ action: 'split', paperIds: expect.arrayContaining([one, other]) });

    const both = draft(['arxiv:2605.00001', 'doi:10.1000/x']);
    expect((await annotate(db, { draft: both }, tag('seen'))).id).toBe(one);
    expect(await db.papers.count()).toBe(2);
    expect((await duplicateSuggestions(db, { limit: 5 })).count).toBe(0);

    const [seen] = await historyOf(db, one, 1);
    await undo(db, seen!.seq);
    await db.papers.update(one, { title: before[0]!.paper.title });
    await undo(db, entry);
    expect(await db.papers.count()).toBe(1);
    expect((await entryOf(db, one)).annotation.note).toBe('On the first.\n\nMore on it.\n\nOn the second.');
    expect(await db.distinctPairs.count()).toBe(0);
    expect(Object.keys((await rowsOfPapers(db)) as object)).toEqual(Object.keys(joinedRows as object));
  });

  test('undone at once leaves exactly the merged record', async () => {
    const { db, one } = await joined();
    const before = await rowsOfPapers(db);
    const { entry } = await splitPaper(db, one, ['doi:10.1000/x']);
    await undo(db, entry);
    expect(await rowsOfPapers(db)).toEqual(before);
  });

  test('leaves later changes with the record that is kept', async () => {
    const { db, one, other } = await joined();
    await annotate(db, { id: one }, tag('since'), 3100);
    await annotate(db, { id: one }, { kind: 'status', status: 'reading' }, 3200);
    const { noteRevision } = (await entryOf(db, one)).annotation;
    await annotate(db, { id: one }, note('On the first.\n\nMore on it, edited.\n\nOn the second.\n\nSince.', noteRevision), 3300);
    await annotate(db, { draft: draft(['arxiv:2605.00001', 'pmid:5'], { title: 'The first' }) }, tag('later'), 3400);
    await splitPaper(db, one, ['doi:10.1000/x'], 4000);
    const kept = await entryOf(db, one);
    expect(kept.paper.identifiers).toEqual(['arxiv:2605.00001', 'pmid:5']);
    expect(kept.annotation).toMatchObject({ tags: ['mine', 'common', 'since', 'later'], status: 'reading', starredAt: 1000 });
    expect(kept.annotation.note).toContain('More on it, edited.');
    expect(kept.annotation.note).toContain('Since.');
    expect((await entryOf(db, other)).annotation).toMatchObject({
      tags: ['common', 'theirs'],
      status: 'read',
      note: 'On the second.',
    });
  });

  test('of three merged at once splits off the named one', async () => {
    const { db, one, other, entry } = await joined();
    await undo(db, entry);
    const third = await mark(db, 'pmid:3', note('On the third.', 0), 2500);
    await annotate(db, { id: third }, tag('third'), 2600);
    await mergePapers(db, [one, other, third], 3000);
    expect((await splitOptions(db, one))?.joined).toEqual([['doi:10.1000/x'], ['pmid:3']]);
    const { id } = await splitPaper(db, one, ['doi:10.1000/x'], 4000);
    expect(id).toBe(other);
    const kept = await entryOf(db, one);
    expect(kept.paper.identifiers).toEqual(['arxiv:2605.00001', 'pmid:3']);
    expect(kept.annotation.tags).toEqual(['mine', 'common', 'third']);
    expect(kept.annotation.note).toBe('On the first.\n\nMore on it.\n\nOn the third.');
    expect((await splitOptions(db, one))?.joined).toEqual([['pmid:3']]);
  });

  test('is forgotten together with the other record when the trash is emptied', async () => {
    const { db, one, other } = await joined();
    await splitPaper(db, one, ['doi:10.1000/x']);
    await trashPapers(db, [other]);
    await emptyTrash(db);
    expect(await db.distinctPairs.count()).toBe(0);
    expect(JSON.stringify(await db.history.toArray())).not.toContain('On the second.');
  });
});

describe('any records that are merged and split again', () => {
  test(
    'are as before, whichever is split off',
    async () => {
      const record = fc.record({
        starred: fc.boolean(),
        status: fc.constantFrom(...statuses, null),
        tags: fc.subarray(['a', 'b', 'c']),
        note: fc.constantFrom('', 'one', 'one\n\ntwo', 'two', 'three\nfour'),
        title: fc.constantFrom('One title', 'Another title', 'One title, longer'),
        abstract: fc.constantFrom(undefined, 'Short …', 'Short and whole.'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(record, { minLength: 2, maxLength: 4 }), fc.boolean(), async (records, backwards) => {
          const db = testLibrary();
          const ids: string[] = [];
          for (const [index, { starred, status, tags, note: text, title, abstract }] of records.entries()) {
            const seen = draft([`pmid:${index}`, `acl:${index}`], { title, ...(abstract ? { abstract } : {}) });
            const changes = [
              star,
              { kind: 'star', starred } as const,
              { kind: 'status', status } as const,
              tag(...tags),
              note(text, 0),
            ];
            let id = '';
            for (const [at, each] of changes.entries())
              id = (await annotate(db, { draft: seen }, each, 1000 + 10 * index + at)).id;
            ids.push(id);
          }
          const before = await getEntries(db, ids);
          await mergePapers(db, ids, 5000);
          const going = before.slice(1);
          for (const { paper } of backwards ? going.toReversed() : going) {
            expect((await splitPaper(db, ids[0]!, paper.identifiers, 6000)).id).toBe(paper.id);
          }
          const plain = (all: typeof before) =>
            all.map(({ paper, annotation }) => ({ paper, annotation: { ...annotation, noteRevision: 0 } }));
          expect(plain(await getEntries(db, ids))).toEqual(plain(before));
          await db.delete();
        }),
        { numRuns: 40 },
      );
    },
    patience,
  );
});

describe('splitting without a merge', () => {
  test('gives the named identifiers to a record with the same bibliography and marks; the note stays with the first', async () => {
    const db = testLibrary();
    const links = { page: 'https://arxiv.org/abs/2605.00001', pdf: 'https://www.nature.com/articles/s1.pdf' };
    const seen = draft(['arxiv:2605.00001', 'doi:10.1000/x', 'pmid:5'], { links, abstract: 'One.' });
    const { id } = await annotate(db, { draft: seen }, star, 1000);
    await annotate(db, { id }, tag('a'), 1100);
    await annotate(db, { id }, note('A note.', 0), 1200);
    const before = await rowsOfPapers(db);
    const plan = await previewSplit(db, id, ['arxiv:2605.00001']);
    expect(await rowsOfPapers(db)).toEqual(before);
    const { id: other, entry } = await splitPaper(db, id, ['arxiv:2605.00001'], 2000);
    const [kept, parted] = await getEntries(db, [id, other]);
    expect(plan.kept).toEqual(kept);
    expect({ ...plan.parted.paper, id: other, createdAt: 2000 }).toEqual(parted!.paper);
    expect(kept).toMatchObject({
      paper: { identifiers: ['doi:10.1000/x', 'pmid:5'], abstract: 'One.', links: { pdf: links.pdf } },
      annotation: { starredAt: 1000, tags: ['a'], note: 'A note.' },
    });
    expect(kept?.paper.links.page).toBeUndefined();
    expect(parted).toMatchObject({
      paper: { identifiers: ['arxiv:2605.00001'], abstract: 'One.', links: { page: links.page } },
      annotation: { starredAt: 1000, tags: ['a'], note: '' },
    });
    expect((await duplicateSuggestions(db, { limit: 5 })).count).toBe(0);
    await undo(db, entry);
    expect(await rowsOfPapers(db)).toEqual(before);
  });

  test('is rejected for none, all or other identifiers, and for an unknown record', async () => {
    const db = testLibrary();
    const { id } = await annotate(db, { draft: draft(['arxiv:2605.00001', 'doi:10.1000/x']) }, star);
    const before = await dump(db);
    for (const names of [[], ['arxiv:2605.00001', 'doi:10.1000/x'], ['pmid:5'], ['arxiv:2605.00001', 'pmid:5']] as const) {
      await expect(splitPaper(db, id, names)).rejects.toMatchObject({ code: 'invalid' });
    }
    await expect(splitPaper(db, 'nobody', ['pmid:5'])).rejects.toMatchObject({ code: 'not-found' });
    expect(await dump(db)).toEqual(before);
  });

  test('is not undone after the other record was marked', async () => {
    const db = testLibrary();
    const { id } = await annotate(db, { draft: draft(['arxiv:2605.00001', 'doi:10.1000/x']) }, star, 1000);
    const split = await splitPaper(db, id, ['doi:10.1000/x'], 2000);
    await annotate(db, { id: split.id }, tag('since'), 3000);
    await expect(undo(db, split.entry)).rejects.toMatchObject({ code: 'invalid' });
  });
});

import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { exportList } from '~/lib/jobs/exportList';
import { importBackup } from '~/lib/library/backup/importBackup';
import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { countPapers } from '~/lib/library/lists/countPapers';
import { libraryCounts } from '~/lib/library/lists/libraryCounts';
import { type LibraryFilter, type LibrarySort, librarySorts } from '~/lib/library/lists/libraryFilter';
import { listPapers } from '~/lib/library/lists/listPapers';
import { paperIds } from '~/lib/library/lists/paperIds';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { readTagCounts } from '~/lib/library/tags/readTagCounts';
import { type Annotation, isBlank, priorities, statuses } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { copiesOf, patience, uniqueName } from '~/tests/browser/library/testLibrary';

const tags = ['vision', 'language', 'rare'];
/** Few different times, so that equal keys occur at the ends of pages and chunks. */
const time = fc.integer({ min: 1, max: 4 });

const annotation: fc.Arbitrary<Annotation> = fc.record({
  starredAt: fc.option(time, { nil: undefined }),
  status: fc.option(fc.constantFrom('to-read' as const, 'to-read' as const, ...statuses), { nil: undefined }),
  priority: fc.constantFrom(undefined, ...priorities),
  tags: fc.subarray(tags),
  note: fc.constantFrom('', '', 'A note.'),
  noteRevision: fc.constant(1),
  addedAt: time,
  updatedAt: time,
});

const entry = (index: number): fc.Arbitrary<LibraryEntry> =>
  fc.record({
    paper: fc.record({
      id: fc.constant(`id-${String((index * 7919) % 1000).padStart(3, '0')}`),
      identifiers: fc.constant<['pmid:0']>([`pmid:${index}` as 'pmid:0']),
      title: fc.constantFrom('Attention', 'attention', 'Zebra', 'Über', '注意力', ''),
      authors: fc.constant([]),
      links: fc.constant({}),
      published: fc.constantFrom(undefined, '2025', '2026-05-04', '2026-05-04'),
      sites: fc.constant(['arxiv']),
      createdAt: fc.constant(1),
      refreshedAt: fc.constant(1),
    }),
    annotation,
  });

const library = fc
  .integer({ min: 0, max: 60 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, index) => entry(index))));

const filter: fc.Arbitrary<LibraryFilter> = fc.record({
  tags: fc.option(fc.subarray(['Vision', 'language', 'rare', 'unknown']), { nil: undefined }),
  starred: fc.constantFrom(undefined, undefined, true),
  statuses: fc.option(fc.subarray([...statuses]), { nil: undefined }),
  hasNote: fc.constantFrom(undefined, undefined, true),
  unskipped: fc.constantFrom(undefined, true),
  matches: fc.constantFrom(undefined, undefined, ({ paper }: LibraryEntry) => paper.title.toLowerCase() === 'attention'),
});

function matchesFilter(condition: LibraryFilter, candidate: LibraryEntry): boolean {
  const marks = candidate.annotation;
  return (
    !isBlank(marks) &&
    (condition.tags ?? []).every((tag) => marks.tags.includes(tag.toLowerCase())) &&
    (!condition.starred || marks.starredAt !== undefined) &&
    (!condition.statuses?.length || condition.statuses.some((status) => status === marks.status)) &&
    (!condition.hasNote || marks.note !== '') &&
    (!condition.unskipped || marks.status !== 'skipped') &&
    (condition.matches?.(candidate) ?? true)
  );
}

/** The same order computed differently: a key per entry, then a plain sort. The title keys are those stored in the index. */
function modelOrder(sort: LibrarySort, descending: boolean, titleKeys: Map<string, string>) {
  const keyOf = ({ paper, annotation: marks }: LibraryEntry): [late: boolean, key: string | number] => {
    if (sort === 'added') return [false, marks.addedAt];
    if (sort === 'updated') return [false, marks.updatedAt];
    if (sort === 'starred') return marks.starredAt === undefined ? [true, marks.addedAt] : [false, marks.starredAt];
    if (sort === 'queue') {
      const rank = marks.priority === 'high' ? 2 : marks.priority === 'low' ? 0 : 1;
      return marks.status === 'to-read' ? [false, rank * 1e15 + marks.addedAt] : [true, marks.addedAt];
    }
    if (sort === 'published') return [paper.published === undefined, paper.published ?? ''];
    return [false, titleKeys.get(paper.id)!];
  };
  const sign = descending ? -1 : 1;
  return (a: LibraryEntry, b: LibraryEntry): number => {
    const [late, key] = keyOf(a);
    const [otherLate, otherKey] = keyOf(b);
    if (late !== otherLate) return late ? 1 : -1;
    if (key !== otherKey) return sign * (key < otherKey ? -1 : 1);
    return sign * (a.paper.id < b.paper.id ? -1 : 1);
  };
}

async function filled(entries: LibraryEntry[]): Promise<LibraryDatabase> {
  const db = openLibrary({ name: uniqueName() });
  onTestFinished(() => db.delete());
  await importBackup(db, { entries, trash: [], history: [] });
  return db;
}

const idsOf = (entries: LibraryEntry[]): string[] => entries.map(({ paper }) => paper.id);

describe('lists', () => {
  test(
    'every filter in every order equals a plain filter and sort in memory',
    async () => {
      const question = fc.record({
        filter,
        sort: fc.constantFrom(...librarySorts),
        descending: fc.boolean(),
        limit: fc.integer({ min: 1, max: 20 }),
      });
      await fc.assert(
        fc.asyncProperty(library, fc.array(question, { minLength: 12, maxLength: 12 }), async (entries, questions) => {
          const db = await filled(entries);
          const titleKeys = new Map((await db.papers.toArray()).map((row) => [row.id, row.titleKey]));
          for (const { limit, ...query } of questions) {
            const expected = entries
              .filter((candidate) => matchesFilter(query.filter, candidate))
              .sort(modelOrder(query.sort, query.descending, titleKeys));
            const page = await listPapers(db, { ...query, limit });
            expect(page.entries).toEqual(expected.slice(0, limit));
            expect(page.more).toBe(expected.length > limit);
            expect(await countPapers(db, query.filter)).toBe(expected.length);
            const ids = await paperIds(db, query);
            const inAny = { ...query.filter, matches: undefined };
            const inOrder = entries
              .filter((candidate) => matchesFilter(inAny, candidate))
              .sort(modelOrder(query.sort, query.descending, titleKeys));
            expect(ids).toEqual(idsOf(inOrder));
          }
          const listed = entries.filter(({ annotation: marks }) => !isBlank(marks) && marks.status !== 'skipped');
          expect(await libraryCounts(db)).toMatchObject({
            papers: listed.length,
            starred: listed.filter(({ annotation: marks }) => marks.starredAt).length,
            withNote: listed.filter(({ annotation: marks }) => marks.note).length,
            byStatus: { skipped: entries.filter(({ annotation: marks }) => marks.status === 'skipped').length },
          });
          const tagged = tags.map((tag) => listed.filter(({ annotation: marks }) => marks.tags.includes(tag)).length);
          const counted = new Map((await readTagCounts(db)).map(({ tag, count }) => [tag, count]));
          expect(tags.map((tag) => counted.get(tag) ?? 0)).toEqual(tagged);
          await db.delete();
        }),
        { numRuns: 20 },
      );
    },
    patience,
  );

  /** More papers than any plan reads at once (1,000), all with the same times: walks must continue between equal keys. */
  const count = 1100;
  const many = Array.from(
    { length: count },
    (_, index): LibraryEntry => ({
      paper: {
        id: `id-${String(index).padStart(5, '0')}`,
        identifiers: [`pmid:${index}`],
        title: 'The same title',
        authors: [],
        links: {},
        sites: ['arxiv'],
        createdAt: 1,
        refreshedAt: 1,
        ...(index % 2 ? { published: '2026' } : {}),
      },
      annotation: {
        tags: index % 2 ? ['odd'] : ['even'],
        note: index % 3 ? '' : 'n',
        noteRevision: 1,
        addedAt: 5,
        updatedAt: 6,
        ...(index % 5 ? {} : { starredAt: 7 }),
      },
    }),
  );
  const filledWithMany = copiesOf((db) => importBackup(db, { entries: many, trash: [], history: [] }));

  test(
    'thousands of equal keys are neither dropped nor doubled',
    async () => {
      const db = await filledWithMany();
      const last = ({ paper }: LibraryEntry): boolean => paper.id >= 'id-01090';
      for (const sort of librarySorts) {
        for (const descending of [false, true]) {
          const all = await listPapers(db, { sort, descending, limit: 5000 });
          expect(new Set(idsOf(all.entries)).size).toBe(count);
          expect(all.entries).toHaveLength(count);
          const found = await listPapers(db, { sort, descending, limit: 5000, filter: { matches: last } });
          expect(found.entries).toHaveLength(10);
          const odd = await listPapers(db, {
            sort,
            descending,
            limit: 5000,
            filter: { tags: ['odd'], hasNote: true, starred: true },
          });
          expect(idsOf(odd.entries).toSorted()).toEqual(
            idsOf(many.filter((candidate) => matchesFilter({ tags: ['odd'], hasNote: true, starred: true }, candidate))),
          );
        }
      }
      expect(await countPapers(db, { matches: last })).toBe(10);
      expect(await readTagCounts(db)).toEqual([
        { tag: 'even', count: count / 2 },
        { tag: 'odd', count: count / 2 },
      ]);
    },
    patience,
  );

  test('a full page stops reading, and an aborted search stops between chunks', async () => {
    const db = await filledWithMany();
    let tested = 0;
    const matches = (): boolean => ++tested > 0;
    await listPapers(db, { limit: 10, filter: { matches } });
    expect(tested).toBeLessThan(100);

    const abort = new AbortController();
    tested = 0;
    const giveUp = (): boolean => {
      if (++tested === 50) abort.abort(new Error('typed on'));
      return false;
    };
    await expect(listPapers(db, { limit: 10, filter: { matches: giveUp }, signal: abort.signal })).rejects.toThrow('typed on');
    expect(tested).toBeLessThan(count);
    await expect(countPapers(db, { matches: giveUp }, abort.signal)).rejects.toThrow('typed on');
  });

  test('skipped papers are left out without reading them', async () => {
    const db = await filledWithMany();
    const ids = idsOf(many);
    await annotateMany(db, ids.slice(100), { kind: 'status', status: 'skipped' });
    let read = 0;
    db.annotations.hook('reading', (row) => {
      read++;
      return row;
    });
    for (const sort of ['added', 'updated'] as const) {
      read = 0;
      const { entries, more } = await listPapers(db, { filter: { unskipped: true }, sort, descending: true, limit: 40 });
      expect(idsOf(entries)).toEqual(ids.slice(60, 100).reverse());
      expect(more).toBe(true);
      expect(read).toBeLessThan(60);
    }
    read = 0;
    expect(await countPapers(db, { unskipped: true })).toBe(100);
    expect(await countPapers(db, { unskipped: true, tags: ['odd'] })).toBe(50);
    expect(await countPapers(db, { statuses: ['skipped'], tags: ['odd'] })).toBe(500);
    expect(await countPapers(db)).toBe(count);
    expect(read).toBe(0);
  });

  test('an export in progress neither drops nor doubles a paper that changes its place', async () => {
    const db = await filledWithMany();
    const changes: Promise<unknown>[] = [];
    const onProgress = (done: number): void => {
      const change = (row: { updatedAt: number; changedAt?: number | undefined }): void => {
        row.updatedAt = row.changedAt = 100 + (row.updatedAt % 7) + done;
      };
      changes.push(db.annotations.where('paperId').startsWith('id-').modify(change));
    };
    const query = { sort: 'updated', descending: true } as const;
    const options = { notes: false, tags: false, now: new Date(0) };
    const { text } = await exportList(db, { papers: { query }, format: 'dogear', options }, { onProgress });
    await Promise.all(changes);
    expect(changes.length).toBeGreaterThan(2);
    const seen = idsOf(JSON.parse(await text.text()).entries);
    expect(seen).toHaveLength(count);
    expect(new Set(seen).size).toBe(count);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { CounterRow, DuplicateRow, TagCountRow } from '~/lib/library/database/derivedRows';
import { LibraryError } from '~/lib/library/database/libraryError';
import {
  type AnnotationRow,
  annotationOf,
  annotationRow,
  type DistinctPairRow,
  distinctPairOf,
  distinctPairRow,
  type IdentifierRow,
  type PaperRow,
  paperOf,
  paperRow,
  type TrashRow,
  trashedOf,
  trashRow,
} from '~/lib/library/database/rows';
import { counterRow } from '~/lib/library/derived/counters';
import { duplicateRow } from '~/lib/library/derived/duplicateIndex';
import { markAsDistinct } from '~/lib/library/identity/markAsDistinct';
import { mergePapers } from '~/lib/library/identity/mergePapers';
import { splitPaper } from '~/lib/library/identity/splitPaper';
import { annotate } from '~/lib/library/marks/annotate';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { emptyTrash } from '~/lib/library/recovery/emptyTrash';
import { findDifferences } from '~/lib/library/recovery/findDifferences';
import { restorePapers } from '~/lib/library/recovery/restorePapers';
import { trashPapers } from '~/lib/library/recovery/trashPapers';
import { undo, undoLast } from '~/lib/library/recovery/undo';
import { applyTags } from '~/lib/library/tags/applyTags';
import { deleteTag } from '~/lib/library/tags/deleteTag';
import { mergeTags } from '~/lib/library/tags/mergeTags';
import { renameTag } from '~/lib/library/tags/renameTag';
import { priorities, statuses } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { duplicateKey } from '~/lib/papers/merging/duplicateKey';
import { tagKey } from '~/lib/papers/tag';
import { readBackup } from '~/tests/browser/library/readBackup';
import { draft, dump, note, patience, star, testLibrary, unstar } from '~/tests/browser/library/testLibrary';

const identifiers: Identifier[] = ['arxiv:2605.00001', 'doi:10.1000/x', 'openreview:a-b', 'pmid:4'];

const seen = fc.subarray(identifiers, { minLength: 1, maxLength: 2 }).chain((names) =>
  fc
    .record({
      published: fc.constantFrom(undefined, '2024', '2025-06-01'),
      venue: fc.constantFrom(undefined, 'ICLR', 'NeurIPS'),
      container: fc.constantFrom(undefined, 'ICLR', 'Nature'),
      site: fc.constantFrom('arxiv', 'huggingface'),
    })
    .map((fields) => draft(names as [Identifier, ...Identifier[]], fields)),
);

const command = fc.oneof(
  fc.record({ do: fc.constant('star' as const), on: seen }),
  fc.record({ do: fc.constant('unstar' as const), on: seen }),
  fc.record({
    do: fc.constant('tags' as const),
    on: seen,
    add: fc.subarray(['a', 'A', 'b', 'c']),
    remove: fc.subarray(['a', 'b', 'C']),
  }),
  fc.record({ do: fc.constant('note' as const), on: seen, text: fc.constantFrom('', 'one', 'two'), base: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const, 'tag all' as const), which: fc.nat(3) }),
  fc.record({ do: fc.constantFrom('undo' as const), back: fc.nat(4) }),
  fc.record({
    do: fc.constant('mark' as const),
    on: seen,
    status: fc.constantFrom(null, ...statuses),
    priority: fc.constantFrom(null, ...priorities),
  }),
  fc.record({
    do: fc.constantFrom('rename' as const, 'merge tags' as const, 'delete tag' as const),
    from: fc.constantFrom('a', 'b', 'c', 'all'),
    to: fc.constantFrom('A', 'b', 'c/d', 'new'),
  }),
  fc.record({ do: fc.constant('apply tags' as const), tags: fc.subarray(['a', 'C', 'auto'], { minLength: 1 }) }),
  fc.record({
    do: fc.constantFrom(
      'undo last' as const,
      'keep' as const,
      'join' as const,
      'keep apart' as const,
      'split' as const,
      'import' as const,
      'empty trash' as const,
    ),
  }),
);

type Command = typeof command extends fc.Arbitrary<infer C> ? C : never;

async function run(db: LibraryDatabase, step: Command, kept: LibraryBackup[]): Promise<unknown> {
  switch (step.do) {
    case 'star':
      return annotate(db, { draft: step.on }, star);
    case 'unstar':
      return annotate(db, { draft: step.on }, unstar);
    case 'tags':
      return annotate(db, { draft: step.on }, { kind: 'tags', add: step.add, remove: step.remove });
    case 'note':
      return annotate(db, { draft: step.on }, note(step.text, step.base));
    case 'trash':
      return trashPapers(db, (await db.papers.toCollection().primaryKeys()).slice(step.which));
    case 'restore':
      return restorePapers(db, (await db.trash.toCollection().primaryKeys()).slice(step.which));
    case 'tag all':
      return annotateMany(db, await db.papers.toCollection().primaryKeys(), { kind: 'tags', add: ['all'], remove: ['b'] });
    case 'mark':
      await annotate(db, { draft: step.on }, { kind: 'status', status: step.status });
      return annotate(db, { draft: step.on }, { kind: 'priority', priority: step.priority });
    case 'rename':
      return renameTag(db, step.from, step.to);
    case 'merge tags':
      return mergeTags(db, [step.from, 'c'], step.to);
    case 'delete tag':
      return deleteTag(db, step.from);
    case 'apply tags':
      return applyTags(db, [{ tags: step.tags, ids: await db.papers.toCollection().primaryKeys() }]);
    case 'undo':
      return undo(db, (await db.history.toCollection().primaryKeys()).at(-1 - step.back) ?? 0);
    case 'join':
      return mergePapers(db, (await db.papers.toCollection().primaryKeys()).slice(0, 2));
    case 'split': {
      const paper = await db.papers.toCollection().last();
      return splitPaper(db, paper?.id ?? '', paper?.identifiers.slice(1) ?? []);
    }
    case 'keep apart': {
      const [first = '', second = ''] = await db.papers.toCollection().primaryKeys();
      return markAsDistinct(db, first, second);
    }
    case 'undo last':
      return undoLast(db);
    case 'keep':
      return kept.push(await readBackup(db));
    case 'import':
      return kept[0] && importBackup(db, kept[0]);
    case 'empty trash':
      return emptyTrash(db);
  }
}

interface Stored {
  papers: PaperRow[];
  annotations: AnnotationRow[];
  identifiers: IdentifierRow[];
  tagCounts: TagCountRow[];
  counters: CounterRow[];
  duplicateIndex: DuplicateRow[];
  trash: TrashRow[];
  distinctPairs: DistinctPairRow[];
}

const stored = async (db: LibraryDatabase): Promise<Stored> => (await dump(db)) as unknown as Stored;

const skippedTag = (tag: string): string => `skippedTag:${tagKey(tag)}`;

/** Checks that data stored twice agrees. */
function expectConsistent({
  papers,
  annotations,
  identifiers: names,
  tagCounts,
  counters,
  duplicateIndex: storedDuplicates,
  trash,
  distinctPairs: apart,
}: Stored): void {
  expect(annotations.map(({ paperId }) => paperId)).toEqual(papers.map(({ id }) => id));
  const known = papers.flatMap(({ id, identifiers: own }) => own.map((identifier) => ({ identifier, paperId: id })));
  expect(names).toEqual(known.toSorted((a, b) => (a.identifier < b.identifier ? -1 : 1)));
  const uses = new Map<string, number>();
  for (const { tags } of annotations) for (const tag of tags) uses.set(tagKey(tag), (uses.get(tagKey(tag)) ?? 0) + 1);
  expect(new Map(tagCounts.map(({ key, count }) => [key, count]))).toEqual(uses);
  const counted = new Map<string, number>();
  for (const { paperId, listedAt, starredAt, notedAt, status, priority, tags } of annotations) {
    const isSkipped = status === 'skipped';
    const shown = ['listed', starredAt && 'starred', notedAt && 'noted', status, priority];
    const skipped = [status, starredAt && 'skippedStarred', notedAt && 'skippedNoted', ...tags.map(skippedTag)];
    const names = listedAt === undefined ? [] : isSkipped ? skipped : shown;
    const paper = listedAt === undefined || isSkipped ? undefined : papers.find(({ id }) => id === paperId);
    if (paper) {
      const venue = paper.venue ?? paper.container;
      names.push(paper.published && `year:${paper.published.slice(0, 4)}`, venue && `venue:${venue}`);
      names.push(...paper.sites.map((site) => `site:${site}`));
    }
    for (const name of names) if (name) counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  expect(new Map(counters.map(({ name, count }) => [name, count]))).toEqual(counted);
  for (const row of counters) expect(row).toEqual(counterRow(row.name, row.count));
  const duplicates = new Map<string, string[]>();
  for (const row of papers) {
    const key = duplicateKey(row);
    if (key !== undefined) duplicates.set(key, [...(duplicates.get(key) ?? []), row.id]);
  }
  const duplicateRows = [...duplicates].map(([key, ids]) => duplicateRow(key, ids));
  expect(storedDuplicates).toEqual(duplicateRows.toSorted((a, b) => (a.key < b.key ? -1 : 1)));
  const ids = new Set([...papers, ...trash].map(({ id }) => id));
  for (const row of apart) {
    expect(distinctPairRow(distinctPairOf(row))).toEqual(row);
    expect(row.ids.every((id) => ids.has(id))).toBe(true);
  }
  for (const row of trash) expect(trashRow(trashedOf(row))).toEqual(row);
  for (const row of papers) expect(paperRow(paperOf(row))).toEqual(row);
  for (const row of annotations) expect(annotationRow(row.paperId, annotationOf(row), row.blankSince ?? 0)).toEqual(row);
}

describe('any commands in any order', () => {
  test(
    'leave tables that agree with each other; a rejected one changes nothing',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 25 }), async (steps) => {
          const db = testLibrary();
          const kept: LibraryBackup[] = [];
          let before = await stored(db);
          for (const step of steps) {
            const refused = await run(db, step, kept).then(
              () => false,
              (error: unknown) => {
                if (error instanceof LibraryError && (error.code === 'invalid' || error.code === 'not-found')) return true;
                throw error;
              },
            );
            const after = await stored(db);
            if (refused) expect(after).toEqual(before);
            expectConsistent(after);
            before = after;
          }
          // The library's own count must equal the count above, which shares no code with it.
          expect(await findDifferences(db)).toEqual([]);
          await db.delete();
        }),
        { numRuns: 60 },
      );
    },
    patience,
  );
});

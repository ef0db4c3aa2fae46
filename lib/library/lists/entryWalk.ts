/** Walks a list in the order of an index, chunk by chunk. Each chunk is read in one short transaction. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf, paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import type { Annotation } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { bulkGetInParts } from './bulkGetInParts';
import {
  type AnnotationRange,
  byAdded,
  byQueue,
  byShown,
  byShownUpdated,
  byStarred,
  byTitle,
  byUpdated,
  conditions,
  dated,
  type IndexKey,
  inRange,
  type PaperRange,
  undated,
} from './indexRange';
import { annotationTest, type LibraryFilter, type LibraryQuery, type LibrarySort } from './libraryFilter';

/** One stretch of a walk: a range of an index on annotations or on papers, and a further test on annotations. */
type Stretch =
  | { half: 'annotations'; range: AnnotationRange; test?: (annotation: Annotation) => boolean }
  | { half: 'papers'; range: PaperRange };

const stretches: Record<LibrarySort, Stretch[]> = {
  added: [{ half: 'annotations', range: byAdded }],
  updated: [{ half: 'annotations', range: byUpdated }],
  starred: [
    { half: 'annotations', range: byStarred },
    { half: 'annotations', range: byAdded, test: ({ starredAt }) => starredAt === undefined },
  ],
  published: [
    { half: 'papers', range: dated },
    { half: 'papers', range: undated },
  ],
  title: [{ half: 'papers', range: byTitle }],
  queue: [
    { half: 'annotations', range: byQueue },
    { half: 'annotations', range: byAdded, test: ({ status }) => status !== 'to-read' },
  ],
};

const onlyToRead = ({ statuses }: LibraryFilter): boolean =>
  statuses !== undefined && statuses.length > 0 && statuses.every((status) => status === 'to-read');

/** The stretches of a list without skipped papers: they are in none of the indexes that every order walks to the end. */
const shownStretches: Record<LibrarySort, Stretch[]> = {
  ...stretches,
  added: [{ half: 'annotations', range: byShown }],
  updated: [{ half: 'annotations', range: byShownUpdated }],
  starred: stretches.starred.map(ofShown),
  queue: stretches.queue.map(ofShown),
};

function ofShown(stretch: Stretch): Stretch {
  return stretch.half === 'annotations' && stretch.range === byAdded ? { ...stretch, range: byShown } : stretch;
}

/** Chooses the ranges to walk: only the range of a condition, if its index has the order of the sort. */
function planFor(filter: LibraryFilter, sort: LibrarySort): Stretch[] {
  if (sort === 'starred' && filter.starred) return [{ half: 'annotations', range: byStarred }];
  if (sort === 'queue' && onlyToRead(filter)) return [{ half: 'annotations', range: byQueue }];
  const whole = filter.unskipped ? shownStretches : stretches;
  if (sort !== 'added') return whole[sort];
  const narrow = conditions(filter).find((ranges) => ranges.length === 1 && ranges[0] !== byStarred)?.[0];
  return narrow ? [{ half: 'annotations', range: narrow }] : whole.added;
}

/** Whether the ranges of the plan imply the conditions, so that every row read fulfils them. */
export function isNarrow(filter: LibraryFilter, sort: LibrarySort): boolean {
  const required = conditions(filter);
  if (required.length === 0) return true;
  if (sort === 'queue' && required.length === 1 && onlyToRead(filter)) return true;
  const plan = planFor(filter, sort);
  const [stretch] = plan;
  return (
    plan.length === 1 &&
    required.length === 1 &&
    stretch?.half === 'annotations' &&
    required[0]?.[0]?.index === stretch.range.index
  );
}

export interface EntryWalk {
  /** Reads up to `size` further rows and returns the entries that match; undefined at the end. */
  next(size: number): Promise<LibraryEntry[] | undefined>;
}

export function entryWalk(db: LibraryDatabase, { filter = {}, sort = 'added', descending = false }: LibraryQuery): EntryWalk {
  const matchesMarks = annotationTest(filter);
  const matches = filter.matches ?? (() => true);
  const left = [...planFor(filter, sort)];
  const isUnconditional = conditions(filter).length === 0;
  let after: IndexKey | undefined;

  const readAnnotations = async (stretch: Extract<Stretch, { half: 'annotations' }>, size: number): Promise<LibraryEntry[]> => {
    const rows = await inRange(db.annotations, stretch.range, descending, after).limit(size).toArray();
    const last = rows.at(-1);
    after = last && rows.length === size ? stretch.range.keyOf(last) : undefined;
    const kept = rows.filter((row) => matchesMarks(row) && (stretch.test?.(row) ?? true));
    const papers = await bulkGetInParts(
      db.papers,
      kept.map(({ paperId }) => paperId),
    );
    return kept.flatMap((row, index) => {
      const paper = papers[index];
      return paper ? [{ paper: paperOf(paper), annotation: annotationOf(row) }] : [];
    });
  };

  const readPapers = async ({ range }: Extract<Stretch, { half: 'papers' }>, size: number): Promise<LibraryEntry[]> => {
    const rows = inRange(db.papers, range, descending, after).limit(size);
    // Abstracts are long: with conditions, only the papers whose annotation matches are read.
    const found = isUnconditional ? await rows.toArray() : undefined;
    const ids = found ? found.map(({ id }) => id) : await rows.primaryKeys();
    const annotations = await bulkGetInParts(db.annotations, ids);
    const matchingRows = ids.map((_, index) => annotations[index]).map((row) => (row && matchesMarks(row) ? row : undefined));
    const matching = ids.filter((_, index) => matchingRows[index] || index === ids.length - 1);
    const papers = new Map((found ?? (await bulkGetInParts(db.papers, matching))).flatMap((row) => (row ? [[row.id, row]] : [])));
    const last = papers.get(ids.at(-1) ?? '');
    after = last && ids.length === size ? range.keyOf(last) : undefined;
    return ids.flatMap((id, index) => {
      const paper = papers.get(id);
      const annotation = matchingRows[index];
      return paper && annotation ? [{ paper: paperOf(paper), annotation: annotationOf(annotation) }] : [];
    });
  };

  return {
    async next(size) {
      const [stretch] = left;
      if (!stretch) return undefined;
      const entries = await readTransaction(db, [db.papers, db.annotations], () =>
        stretch.half === 'annotations' ? readAnnotations(stretch, size) : readPapers(stretch, size),
      );
      if (!after) left.shift();
      return entries.filter(matches);
    },
  };
}

/** The ids in a walk's ranges, in its order, before any test on rows. Inside a transaction over `papers` and `annotations`. */
export async function idsInOrder(
  db: LibraryDatabase,
  { filter = {}, sort = 'added', descending = false }: LibraryQuery,
): Promise<string[]> {
  const parts = planFor(filter, sort).map((stretch) =>
    stretch.half === 'annotations'
      ? inRange(db.annotations, stretch.range, descending).primaryKeys()
      : inRange(db.papers, stretch.range, descending).primaryKeys(),
  );
  return [...new Set((await Promise.all(parts)).flat())];
}

/**
 * How many papers are listed, starred, noted, in each status, and of each year, venue and site; skipped ones apart. Every command updates the
 * counts, because counting an index of 100,000 papers takes long enough to delay the next star.
 */

import type { LibraryDatabase } from '~/lib/library/database/database';
import type { CounterKind, CounterName, CounterRow } from '~/lib/library/database/derivedRows';
import { smallRowsWith } from '~/lib/library/database/rowsWith';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import type { Paper } from '~/lib/papers/paper';
import { tagKey } from '~/lib/papers/tag';
import { venueOf } from '~/lib/papers/venueOf';
import type { DerivedTable, RecordChange, UpdateOptions } from './derivedTable';
import type { CountChange } from './pendingCounts';
import { putCounts } from './putCounts';

export const counters: DerivedTable = {
  name: 'counters',
  from: ['papers', 'annotations'],
  update,
  add,
  keysOf: ({ paper, annotation }) =>
    new Map([...marksOf(annotation), ...(isShown(annotation) ? facetsOf(paper) : [])].map((name) => [name, name])),
  rowOf: (name, { count }) => counterRow(name as CounterName, count),
};

async function update(db: LibraryDatabase, records: readonly RecordChange[], { pending }: UpdateOptions): Promise<void> {
  const changes = await changesOf(db, records);
  await add(db, pending ? pending.take('counters', changes) : changes);
}

const isListed = (annotation: Annotation | null | undefined): annotation is Annotation =>
  annotation !== null && annotation !== undefined && !isBlank(annotation);

/** Whether lists show the paper: those of a status show skipped papers too. */
const isShown = (annotation: Annotation | null | undefined): annotation is Annotation =>
  isListed(annotation) && annotation.status !== 'skipped';

/** The counters to which a paper contributes by its annotation; none for a blank annotation, which is in no list. */
function marksOf(annotation: Annotation | null | undefined): CounterName[] {
  if (!isListed(annotation)) return [];
  const { starredAt, note, status, priority, tags } = annotation;
  if (status === 'skipped')
    return [
      'skipped',
      ...(starredAt === undefined ? [] : (['skippedStarred'] as const)),
      ...(note.trim() === '' ? [] : (['skippedNoted'] as const)),
      ...tags.map((tag) => `skippedTag:${tagKey(tag)}` as const),
    ];
  return [
    'listed',
    ...(starredAt === undefined ? [] : (['starred'] as const)),
    ...(note.trim() === '' ? [] : (['noted'] as const)),
    ...(status ? [status] : []),
    ...(priority ? [priority] : []),
  ];
}

/** The counters to which a paper contributes by its bibliography. */
function facetsOf(paper: Paper | null | undefined): CounterName[] {
  if (!paper) return [];
  const venue = venueOf(paper);
  return [
    ...(paper.published ? ([`year:${paper.published.slice(0, 4)}`] as const) : []),
    ...(venue ? ([`venue:${venue}`] as const) : []),
    ...new Set(paper.sites.map((site) => `site:${site}` as const)),
  ];
}

/** By how much each counter changes when the records change from `before` to `after`. */
async function changesOf(db: LibraryDatabase, records: readonly RecordChange[]): Promise<Map<string, CountChange>> {
  const changes = new Map<string, { by: number }>();
  const count = (names: readonly CounterName[], by: number): void => {
    for (const name of names) {
      const change = changes.get(name);
      if (change) change.by += by;
      else changes.set(name, { by });
    }
  };
  for (const { paper, annotation } of await withHalves(db, records)) {
    if (annotation) {
      count(marksOf(annotation.before), -1);
      count(marksOf(annotation.after), 1);
    }
    if (!paper || !annotation) continue;
    if (isShown(annotation.before)) count(facetsOf(paper.before), -1);
    if (isShown(annotation.after)) count(facetsOf(paper.after), 1);
  }
  for (const [name, { by }] of changes) if (by === 0) changes.delete(name);
  return changes;
}

async function add(db: LibraryDatabase, changes: ReadonlyMap<string, CountChange>): Promise<void> {
  if (changes.size === 0) return;
  const rows = await smallRowsWith(db.counters, [...changes.keys()] as CounterName[]);
  const next = [...changes].map(([name, { by }], index) => counterRow(name as CounterName, (rows[index]?.count ?? 0) + by));
  await putCounts(db.counters, next, ({ name }) => name);
}

export function counterRow(name: CounterName, count: number): CounterRow {
  const colon = name.indexOf(':');
  return colon < 0 ? { name, count } : { name, count, kind: name.slice(0, colon) as CounterKind };
}

/** Loads the other half of a record (paper or annotation) where the changes of its counts depend on it. */
async function withHalves(db: LibraryDatabase, records: readonly RecordChange[]): Promise<RecordChange[]> {
  const lacksPaper = ({ paper, annotation }: RecordChange): boolean =>
    !paper && annotation !== undefined && isShown(annotation.before) !== isShown(annotation.after);
  const lacksAnnotation = ({ paper, annotation }: RecordChange): boolean =>
    !annotation && paper !== undefined && facetsOf(paper.before).join('\n') !== facetsOf(paper.after).join('\n');
  const papers = records.filter(lacksPaper).map(({ id }) => id);
  const annotations = records.filter(lacksAnnotation).map(({ id }) => id);
  if (papers.length + annotations.length === 0) return [...records];
  const [foundPapers, foundAnnotations] = await Promise.all([
    papers.length > 0 ? db.papers.bulkGet(papers) : [],
    annotations.length > 0 ? db.annotations.bulkGet(annotations) : [],
  ]);
  const paperWith = new Map(foundPapers.flatMap((row) => (row ? [[row.id, row] as const] : [])));
  const annotationWith = new Map(foundAnnotations.flatMap((row) => (row ? [[row.paperId, row] as const] : [])));
  const same = <R>(row: R | undefined) => (row ? { before: row, after: row } : undefined);
  return records.map(({ id, paper, annotation }) => ({
    id,
    paper: paper ?? same<Paper>(paperWith.get(id)),
    annotation: annotation ?? same<Annotation>(annotationWith.get(id)),
  }));
}

/** The counts with some names, in the order of the names; never negative. */
export async function readCounters(db: LibraryDatabase, names: readonly CounterName[]): Promise<number[]> {
  const rows = await db.counters.bulkGet([...names]);
  return rows.map((row) => Math.max(0, row?.count ?? 0));
}

/** The counts of a kind, the highest first: each with the part of its name after the colon. */
export async function countersOf(
  db: LibraryDatabase,
  kind: CounterKind,
  limit = Number.POSITIVE_INFINITY,
): Promise<{ value: string; count: number }[]> {
  const range = db.counters.where('[kind+count]').between([kind, 1], [kind, Number.POSITIVE_INFINITY]).reverse();
  const rows = await (limit === Number.POSITIVE_INFINITY ? range : range.limit(limit)).toArray();
  return rows.map(({ name, count }) => ({ value: name.slice(kind.length + 1), count }));
}

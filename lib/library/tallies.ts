/**
 * How many papers are listed, starred, noted, and in each status, kept up to date with every command: counting an
 * index of 100,000 papers takes long enough to hold up the next star.
 */
import { type Annotation, isBlank, type Status } from '~/lib/papers/annotation';
import type { LibraryDatabase } from './database';

export type TallyName = 'listed' | 'starred' | 'noted' | Status;

export interface TallyRow {
  name: TallyName;
  /** Papers outside the trash; never 0. */
  count: number;
}

/** What one paper counts for. A blank annotation is in no list. */
function talliesOf(annotation: Annotation | null): TallyName[] {
  if (!annotation || isBlank(annotation)) return [];
  const { starredAt, note, status } = annotation;
  return [
    'listed',
    ...(starredAt === undefined ? [] : (['starred'] as const)),
    ...(note.trim() === '' ? [] : (['noted'] as const)),
    ...(status ? [status] : []),
  ];
}

/** @param pairs each holds one paper's annotation before and after. */
export async function updateTallies(
  db: LibraryDatabase,
  pairs: Iterable<readonly [before: Annotation | null, after: Annotation | null]>,
): Promise<void> {
  const changes = new Map<TallyName, number>();
  for (const [before, after] of pairs) {
    for (const name of talliesOf(before)) changes.set(name, (changes.get(name) ?? 0) - 1);
    for (const name of talliesOf(after)) changes.set(name, (changes.get(name) ?? 0) + 1);
  }
  const moved = [...changes].filter(([, by]) => by !== 0);
  if (moved.length === 0) return;
  const rows = await db.tallies.bulkGet(moved.map(([name]) => name));
  const next = moved.map(([name, by], index) => ({ name, count: (rows[index]?.count ?? 0) + by }));
  const gone = next.filter(({ count }) => count <= 0).map(({ name }) => name);
  await Promise.all([db.tallies.bulkPut(next.filter(({ count }) => count > 0)), db.tallies.bulkDelete(gone)]);
}

/** The counts asked for, in order. */
export async function readTallies(db: LibraryDatabase, names: readonly TallyName[]): Promise<number[]> {
  const rows = await db.tallies.bulkGet([...names]);
  return rows.map((row) => row?.count ?? 0);
}

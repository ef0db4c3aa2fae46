/** Finds the merges in the history that a record results from, and the records that each merge took in. */

import type { LibraryDatabase } from '~/lib/library/database/database';
import { byAge } from '~/lib/library/derived/findRecords';
import { isReadable } from '~/lib/library/history/readSteps';
import type { Annotation } from '~/lib/papers/annotation';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { HistoryEntry, HistoryStep } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Paper } from '~/lib/papers/paper';
import type { RecordData } from './mergeRecords';

export interface Merge {
  /** Number of the history entry. */
  entry: number;
  /** Milliseconds since the epoch. */
  at: number;
  /** The records that were merged into the survivor, as they were before, oldest first. */
  taken: RecordData[];
  /** The change of the surviving record's paper. */
  paperStep: HistoryStep | undefined;
  /** The change of its annotation; undefined when there was none. */
  annotationStep: HistoryStep | undefined;
}

/** Merges into a record that are not undone, newest first; only those of which a record can still be split off. */
export async function mergesOf(db: LibraryDatabase, paper: Pick<Paper, 'id' | 'identifiers'>): Promise<Merge[]> {
  const entries = await db.history.where('paperIds').equals(paper.id).reverse().toArray();
  return entries
    .filter((entry) => entry.action === 'merge' && entry.undoneAt === undefined && isReadable(entry))
    .map((entry) => mergeIn(entry, paper.id))
    .filter(
      ({ taken, paperStep }) => paperStep && taken.some((record) => canSplitOff(record.paper.identifiers, paper.identifiers)),
    );
}

/** Whether some identifiers can be split off a record: they are among its identifiers (`all`), and others remain. */
export const canSplitOff = (leaving: readonly Identifier[], all: readonly Identifier[]): boolean =>
  leaving.length > 0 && new Set(leaving).size < all.length && leaving.every((identifier) => all.includes(identifier));

function mergeIn({ seq, at, steps }: HistoryEntry, id: string): Merge {
  const step = (table: HistoryStep['table'], key: string): HistoryStep | undefined =>
    steps.find((candidate) => candidate.table === table && candidate.key === key);
  const taken = steps
    .filter(({ table, before, after }) => table === 'papers' && before !== null && after === null)
    .map(({ key, before }) => ({
      paper: before as unknown as Paper,
      annotation: (step('annotations', key)?.before ?? blankAnnotation) as unknown as Annotation,
    }))
    .sort((a, b) => byAge(a.paper, b.paper));
  const survivor = step('papers', id);
  return {
    entry: seq,
    at,
    taken,
    paperStep: survivor?.before && survivor.after ? survivor : undefined,
    annotationStep: step('annotations', id),
  };
}

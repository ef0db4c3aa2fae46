import type { LibraryDatabase } from '~/lib/library/database/database';
import type { HistoryRow } from '~/lib/library/database/rows';
import type { HistoryStep } from '~/lib/papers/history';
import { chunksOf } from './historySteps';

/**
 * Whether entries after one, that are not undone, changed the row of any of some steps. Undoing a step that created a row deletes
 * the row, so this finds what the fields in the step do not show: not every change is a change of them. Inside a transaction over
 * `history` and `historySteps`.
 * @param seq number of the entry to which the steps belong.
 * @param steps of rows of records, whose keys are record ids.
 */
export async function changedLater(db: LibraryDatabase, seq: number, steps: readonly HistoryStep[]): Promise<boolean> {
  if (steps.length === 0) return false;
  const rows = new Set(steps.map(nameOf));
  const ids = [...new Set(steps.map(({ key }) => key))];
  const isAboutRow = (step: HistoryStep): boolean => rows.has(nameOf(step));
  const isLater = (entry: HistoryRow): boolean => entry.seq > seq && entry.undoneAt === undefined;
  const [seqs, chunked] = await Promise.all([
    db.history.where('paperIds').anyOf(ids).primaryKeys(),
    db.history.where('chunkGroup').above('').toArray(),
  ]);
  const entries = await db.history.bulkGet([...new Set(seqs)].filter((other) => other > seq));
  if (entries.some((entry) => entry && isLater(entry) && entry.steps.some(isAboutRow))) return true;
  const groups = chunked.filter(isLater).flatMap(({ chunkGroup }) => chunkGroup ?? []);
  if (groups.length === 0) return false;
  const [about, inGroups] = await Promise.all([
    db.historySteps.where('records').anyOf(ids).primaryKeys(),
    Promise.all(groups.map((group) => chunksOf(db, group))),
  ]);
  const later = new Set(inGroups.flat());
  const parts = await db.historySteps.bulkGet([...new Set(about)].filter((part) => later.has(part)));
  return parts.some((part) => part?.steps.some(isAboutRow));
}

const nameOf = ({ table, key }: HistoryStep): string => `${table} ${key}`;

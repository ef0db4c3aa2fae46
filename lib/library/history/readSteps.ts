/** The door through which rows come back from the history: each is looked at before it is put anywhere. */

import { isDamaged } from '~/lib/library/database/damage';
import { LibraryError } from '~/lib/library/database/libraryError';
import type { HistoryEntry, HistoryStep, RowFields } from '~/lib/papers/history';
import { historyEntrySchema, historyStepSchema } from '~/lib/papers/historySchemas';
import { parseRow, type RowProblem } from '~/lib/papers/rowSchemas';
import type { RowTable } from './rowKinds';

const place = ({ path, message }: RowProblem, start: string): string => `${[start, ...path.map(String)].join('.')}: ${message}`;

const unreadable = (seq: number, problem: RowProblem, start: string): LibraryError =>
  new LibraryError(
    'invalid',
    `What the history holds here cannot be read and is not put back (entry ${seq}, ${place(problem, start)}). Nothing was changed.`,
  );

/**
 * The steps of an entry, checked.
 * @throws LibraryError `invalid` with the place of the first thing that is not as it must be.
 */
export function readSteps(seq: number, steps: readonly HistoryStep[]): HistoryStep[] {
  return steps.map((step, index) => {
    const read = historyStepSchema.safeParse(step);
    if (read.success) return read.data;
    const [problem = { path: [], message: 'not a step' }] = read.error.issues;
    throw unreadable(seq, { path: [...problem.path], message: problem.message }, `steps.${index}`);
  });
}

/**
 * A row that is put back, checked as a whole.
 * @throws LibraryError `invalid` with the place of the first thing that is not as it must be.
 */
export function readRow(seq: number, table: RowTable, key: string, row: RowFields): RowFields {
  const read = parseRow(table, key, row);
  if (read.ok) return read.row;
  const [problem = { path: [], message: 'not a row' }] = read.problems;
  throw unreadable(seq, problem, `${table} ${key}`);
}

/**
 * @param entry as it was read.
 * @param parts rows with its steps.
 * @throws LibraryError `invalid` when one of them is only what could be read of it.
 */
export function refuseDamaged(entry: HistoryEntry, ...parts: object[]): void {
  if ([entry, ...parts].some(isDamaged)) throw unreadable(entry.seq, { path: [], message: 'not a list of steps' }, 'steps');
}

/** Whether all of an entry can be shown and used. */
export function isReadable(row: HistoryEntry & { chunkGroup?: unknown; paperCount?: unknown }): boolean {
  const { chunkGroup: _, paperCount: __, ...entry } = row;
  return !isDamaged(row) && historyEntrySchema.safeParse(entry).success;
}

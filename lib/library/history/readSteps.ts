/** Validates what is read from the history before it is written to the library again. */

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
 * Validates the steps of an entry.
 * @throws LibraryError `invalid` with the path of the first problem.
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
 * Validates a whole row that is to be restored.
 * @throws LibraryError `invalid` with the path of the first problem.
 */
export function readRow(seq: number, table: RowTable, key: string, row: RowFields): RowFields {
  const read = parseRow(table, key, row);
  if (read.ok) return read.row;
  const [problem = { path: [], message: 'not a row' }] = read.problems;
  throw unreadable(seq, problem, `${table} ${key}`);
}

/**
 * @param entry as it was read.
 * @param parts the chunks with its steps.
 * @throws LibraryError `invalid` when one of them is the mended copy of a damaged row.
 */
export function refuseDamaged(entry: HistoryEntry, ...parts: object[]): void {
  if ([entry, ...parts].some(isDamaged)) throw unreadable(entry.seq, { path: [], message: 'not a list of steps' }, 'steps');
}

/** Whether an entry is undamaged and valid, so that all of it can be shown and used. */
export function isReadable(row: HistoryEntry & { chunkGroup?: unknown; paperCount?: unknown }): boolean {
  const { chunkGroup: _, paperCount: __, ...entry } = row;
  return !isDamaged(row) && historyEntrySchema.safeParse(entry).success;
}

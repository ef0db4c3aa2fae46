/** The tables whose rows are changed by commands and recorded in the history, with the functions that each kind of row needs. */

import {
  annotationOf,
  annotationRow,
  compact,
  distinctPairOf,
  distinctPairRow,
  paperOf,
  paperRow,
  trashedOf,
  trashRow,
} from '~/lib/library/database/rows';
import type { Annotation } from '~/lib/papers/annotation';
import type { DistinctPair } from '~/lib/papers/distinctPair';
import type { HistoryTable, RowFields } from '~/lib/papers/history';
import type { TrashedEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import type { SavedSearch } from '~/lib/papers/savedSearch';
import type { TagTraits } from '~/lib/papers/tagColour';
import type { TagRule } from '~/lib/papers/tagRule';

export interface Rows extends Record<HistoryTable, object> {
  papers: Paper;
  annotations: Annotation;
  trash: TrashedEntry;
  /** By `pairKey`. */
  distinctPairs: DistinctPair;
  /** By `tagKey`. */
  tags: TagTraits;
  searches: SavedSearch;
  rules: TagRule;
}

export type RowTable = keyof Rows;

export interface RowKind<R, Stored> {
  /** @param at time of the write, in milliseconds since the epoch. */
  toRow: (row: R, key: string, at: number) => Stored;
  fromRow: (stored: Stored) => R;
  /** The fields of a new row that undo compares, to detect whether the row was changed since. */
  undoGuard: (row: R) => RowFields;
  /** Ids of the records that a row is about. */
  records: (key: string) => string[];
}

const kind = <R extends object, Stored>(
  stored: (row: R, key: string, at: number) => Stored,
  read: (row: Stored) => R,
  witness: (row: R) => RowFields,
  records: (key: string) => string[] = (key) => [key],
): RowKind<R, unknown> => ({ toRow: stored, fromRow: (row) => read(row as Stored), undoGuard: witness, records });

const asItIs = <R extends object>(row: R): R => compact({ ...row });
const noRecord = (): string[] => [];

export const rowKinds: { [T in RowTable]: RowKind<Rows[T], unknown> } = {
  papers: kind(paperRow, paperOf, ({ identifiers }) => ({ identifiers })),
  annotations: kind(
    (row, id, at) => annotationRow(id, row, at),
    annotationOf,
    // Not the revision of the note: after a note was saved and undone it differs.
    ({ updatedAt, tags }) => ({ updatedAt, tags }),
  ),
  trash: kind(trashRow, trashedOf, ({ trashedAt }) => ({ trashedAt })),
  distinctPairs: kind(
    distinctPairRow,
    distinctPairOf,
    ({ ids, at }) => ({ ids, at }),
    (pair) => pair.split(' '),
  ),
  tags: kind<TagTraits, TagTraits>(asItIs, asItIs, ({ key: _, ...traits }) => compact({ ...traits }), noRecord),
  searches: kind<SavedSearch, SavedSearch>(
    asItIs,
    asItIs,
    ({ name, text, sort, descending }) => ({ name, text, sort, descending }),
    noRecord,
  ),
  rules: kind<TagRule, TagRule>(asItIs, asItIs, ({ text, tags, on }) => ({ text, tags, on }), noRecord),
};

export const rowTables = Object.keys(rowKinds) as RowTable[];

/** Rows that are computed from the records alone, so that their tables can be rebuilt (`derivedTables`), and pending counts. */
import type { Priority, Status } from '~/lib/papers/annotation';

/** Properties of the bibliography by which papers are counted. */
export type FacetKind = 'year' | 'venue' | 'site';

/**
 * A skipped paper is in no list but its own, so it counts as `skipped` alone, and in `skippedStarred`, `skippedNoted` and
 * `skippedTag:` with the key of each tag: how many papers a list with that condition leaves out.
 */
export type CounterName =
  | 'listed'
  | 'starred'
  | 'noted'
  | 'skippedStarred'
  | 'skippedNoted'
  | Status
  | Priority
  | `${CounterKind}:${string}`;

export type CounterKind = FacetKind | 'skippedTag';

export interface CounterRow {
  name: CounterName;
  /** Number of papers outside the trash. Never 0; negative only while long work is under way. */
  count: number;
  /** Set where the name has a colon, to the part before it: the most used values are one range of the index `[kind+count]`. */
  kind?: CounterKind | undefined;
}

export interface TagCountRow {
  key: string;
  /** As the library spells it. */
  tag: string;
  /** Number of papers outside the trash that have the tag. Never 0; negative only while long work is under way. */
  count: number;
}

export interface DuplicateRow {
  /** See `duplicateKey`. */
  key: string;
  /** Ids of the records outside the trash, sorted; never empty. */
  ids: string[];
  /** Set while the key has two records or more: a sparse index of possible duplicates. */
  several?: 1 | undefined;
}

export interface SnapshotRow {
  /** 0 is the head (`SnapshotHead`), which describes the blocks; they are numbered from 1. */
  block: number;
  content: unknown;
}

/** The changes of counts by one step of long work that are not written to the counts yet. */
export interface PendingCountsRow {
  /** Ascending; assigned by the database. */
  seq: number;
  /** Id of the job. */
  job: string;
  /** `spelling` where the table stores how a key is spelled. */
  counts: [table: string, key: string, by: number, spelling?: string][];
}

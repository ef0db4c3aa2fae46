/** What is stored beside the records and made from them alone: each table can be made anew (`derivedTables`). */
import type { Priority, Status } from '~/lib/papers/annotation';

/** What the web says that papers are counted by. */
export type FacetKind = 'year' | 'venue' | 'site';

export type CounterName = 'listed' | 'starred' | 'noted' | Status | Priority | `${FacetKind}:${string}`;

export interface CounterRow {
  name: CounterName;
  /** Papers outside the trash; never 0, and less only while long work is under way. */
  count: number;
  /** Where the name is a value of a facet: the most used ones are one range of an index. */
  kind?: FacetKind | undefined;
}

export interface TagCountRow {
  key: string;
  /** As the library spells it. */
  tag: string;
  /** Papers outside the trash that have it; never 0, and less only while long work is under way. */
  count: number;
}

export interface DuplicateRow {
  /** See `duplicateKey`. */
  key: string;
  /** Outside the trash, in order; never empty. */
  ids: string[];
  /** There while there are two records or more: a sparse index of what may be the same. */
  several?: 1 | undefined;
}

export interface SnapshotRow {
  /** 0 is the head, which says what the blocks are worth. */
  block: number;
  content: unknown;
}

/** By how much one step changes counts that it has not written. */
export interface PendingCountsRow {
  /** Ascending; given by the database. */
  seq: number;
  /** Id of the job. */
  job: string;
  /** `spelling` where the table keeps how a key is spelled. */
  counts: [table: string, key: string, by: number, spelling?: string][];
}

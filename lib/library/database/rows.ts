/**
 * The stored rows: the domain's objects and a few fields that exist only to be indexed. Every index that a list walks ends with
 * the record's id, so that its keys are unique and a walk can continue from any key.
 */
import type { Annotation, Priority } from '~/lib/papers/annotation';
import { isBlank } from '~/lib/papers/annotation';
import { type DistinctPair, pairKey } from '~/lib/papers/distinctPair';
import type { HistoryEntry, HistoryStep } from '~/lib/papers/history';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { TrashedEntry } from '~/lib/papers/libraryEntry';
import type { Paper } from '~/lib/papers/paper';
import type { SeenPaper } from '~/lib/papers/seenPaper';
import { tagKey } from '~/lib/papers/tag';
import { titleKey } from '~/lib/papers/text/foldText';

export interface PaperRow extends Paper {
  titleKey: string;
  /** `published`, or '' where the date is unknown. */
  publishedKey: string;
}

export interface AnnotationRow extends Annotation {
  paperId: string;
  /** `addedAt` while the annotation is not blank; absent otherwise, which removes the paper from every list. */
  listedAt?: number | undefined;
  /** `updatedAt` while listed. */
  changedAt?: number | undefined;
  /** `listedAt` unless the paper is skipped: lists leave skipped papers out without reading them. */
  shownAt?: number | undefined;
  /** `changedAt` unless the paper is skipped. */
  shownChangedAt?: number | undefined;
  /** Time of the write that left the annotation blank, in milliseconds since the epoch: see `forgetBlankRecords`. */
  blankSince?: number | undefined;
  /** `listedAt` while there is a note. */
  notedAt?: number | undefined;
  /** `[rank, listedAt, paperId]` while the status is `to-read`; a paper of higher rank is to be read sooner. */
  queuePlace?: [rank: number, listedAt: number, paperId: string] | undefined;
  /** `[tagKey, listedAt, paperId]` for each tag: "with this tag, newest first" is one range of one index. */
  tagPlaces: [key: string, listedAt: number, paperId: string][];
}

export interface TrashRow {
  id: string;
  paper: Paper;
  annotation: Annotation;
  trashedAt: number;
  /** `tagKey` of each tag. */
  tagKeys: string[];
}

/** Which record an identifier names. The rows are small and in a table of their own, because a page queries thousands at once. */
export interface IdentifierRow {
  identifier: Identifier;
  paperId: string;
}

/** Two records that are different papers and must not be merged, even where a page shows them as one paper. */
export interface DistinctPairRow extends DistinctPair {
  pair: string;
}

export interface HistoryRow extends HistoryEntry {
  /** Set for an entry with many steps: steps of records are in `historySteps` under this group, to keep history rows small. */
  chunkGroup?: string | undefined;
  /**
   * How many papers an entry in chunks is about. Its `paperIds` contains only the first, because a row with thousands of ids and
   * their index entries take seconds to write. The other ids are in the `records` of its chunks; see `entriesAbout`.
   */
  paperCount?: number | undefined;
}

/** A chunk: some of the steps of one history entry. */
export interface HistoryStepsRow {
  /** Ascending; assigned by the database. */
  chunk: number;
  /** `chunkGroup` of the entry; the job's id while the command is running and has no entry yet. */
  group: string;
  /** Ids of the records that the steps are about. */
  records: string[];
  steps: HistoryStep[];
}

/** The text of a note at one of its revisions, kept for a day: the common base when the saves of two editors are merged. */
export interface NoteRevisionRow {
  paperId: string;
  revision: number;
  note: string;
  savedAt: number;
  /** The editing session that saved it, and the number of the text in that session. Absent for a text that was there before. */
  session?: string | undefined;
  edit?: number | undefined;
}

export type SeenRow = SeenPaper;

/** Some of the rows of `seen` as numbers, in the order of their keys: see `seenIndex.ts`. A stored block is never changed. */
export interface SeenBlockRow {
  /** From 0. */
  block: number;
  /** Another number each time the block is written: see `seenBlocks.ts`. */
  stamp: number;
  keys: Float64Array;
  /** `day` of each row. */
  days: Uint16Array;
  /** The keys of rows that were skipped or taken back, and when: `skippedAt`, or `unskippedAt` as a negative number. */
  decided: Float64Array;
  decidedAt: Float64Array;
}

/** One commit in the change log: see `logChanges`. */
export interface ChangeLogRow {
  /** Ascending; assigned by the database, and never reused. */
  seq: number;
  /** Absent for "everything may have changed". */
  ids?: string[] | undefined;
  /** The session whose work this commit completes, where there is one. */
  session?: string | undefined;
}

/** Length of a title in an index key, in UTF-16 units: enough to tell titles apart. */
const longestTitleKey = 200;

/** Deletes the fields that are undefined, which IndexedDB would store. @returns the same object. */
export function compact<T extends object>(row: T): T {
  for (const [key, value] of Object.entries(row)) if (value === undefined) delete (row as Record<string, unknown>)[key];
  return row;
}

export const paperRow = (paper: Paper): PaperRow =>
  compact({ ...paper, titleKey: titleKey(paper.title).slice(0, longestTitleKey), publishedKey: paper.published ?? '' });

export function paperOf({ titleKey: _, publishedKey: __, ...paper }: PaperRow): Paper {
  return paper;
}

const queueRanks: Record<Priority, number> = { high: 2, low: 0 };

/** Rank of a paper in the queue, which is walked from the highest rank down. */
export const queueRank = (priority: Priority | undefined): number => (priority ? queueRanks[priority] : 1);

/** @param at time of the write, in milliseconds since the epoch. `updatedAt` may be older: deleting a tag leaves it as it is. */
export function annotationRow(paperId: string, annotation: Annotation, at: number): AnnotationRow {
  if (isBlank(annotation)) return compact({ ...annotation, paperId, blankSince: at, tagPlaces: [] });
  const { addedAt, updatedAt, note, tags, status, priority } = annotation;
  const isShown = status !== 'skipped';
  return compact({
    ...annotation,
    paperId,
    listedAt: addedAt,
    changedAt: updatedAt,
    shownAt: isShown ? addedAt : undefined,
    shownChangedAt: isShown ? updatedAt : undefined,
    notedAt: note.trim() === '' ? undefined : addedAt,
    queuePlace: status === 'to-read' ? [queueRank(priority), addedAt, paperId] : undefined,
    tagPlaces: tags.map((tag): [string, number, string] => [tagKey(tag), addedAt, paperId]),
  });
}

export function annotationOf(row: AnnotationRow): Annotation {
  const {
    paperId: _,
    listedAt,
    changedAt,
    shownAt,
    shownChangedAt,
    blankSince,
    notedAt,
    queuePlace,
    tagPlaces,
    ...annotation
  } = row;
  return annotation;
}

export const trashRow = ({ paper, annotation, trashedAt }: TrashedEntry): TrashRow => ({
  id: paper.id,
  paper,
  annotation,
  trashedAt,
  tagKeys: annotation.tags.map(tagKey),
});

export const trashedOf = ({ paper, annotation, trashedAt }: TrashRow): TrashedEntry => ({ paper, annotation, trashedAt });

export const distinctPairRow = ({ ids, at }: DistinctPair): DistinctPairRow => ({ pair: pairKey(...ids), ids, at });

export const distinctPairOf = ({ ids, at }: DistinctPairRow): DistinctPair => ({ ids, at });

/** The user's marks on a paper: star, status, priority, tags and note. */

export const statuses = ['to-read', 'reading', 'read', 'skipped'] as const;

export type Status = (typeof statuses)[number];

/** Place in the reading queue: before papers without a priority, or after them. */
export const priorities = ['high', 'low'] as const;

export type Priority = (typeof priorities)[number];

/** The key of an item of Zotero. */
export const zoteroKey = /^[A-Z\d]{8}$/;

/** Other programs that the reader gave a paper to. Times in milliseconds since the epoch. */
export interface HandedTo {
  /** `key`: of the item in the reader's own library, where Zotero said it. */
  zotero?: { at: number; key?: string | undefined } | undefined;
  /** `file`: the note's path in the vault, without its ending. */
  obsidian?: { at: number; file: string } | undefined;
}

export interface Annotation {
  /** Milliseconds since the epoch; absent when not starred. */
  starredAt?: number | undefined;
  status?: Status | undefined;
  /** Milliseconds since the epoch of the change to `read`; kept while the status is `read`. Absent where the time is unknown. */
  readAt?: number | undefined;
  /** Absent for neither. Has no effect by itself: it orders papers that have a status. */
  priority?: Priority | undefined;
  /** Display names, in the order in which they were added; no two with equal `tagKey`. */
  tags: string[];
  /** Markdown; empty when there is no note. */
  note: string;
  /** Grows by one with each saved note; a save names the revision it started from. */
  noteRevision: number;
  /** Absent if the paper was never handed on. Not a mark: by itself it lists no paper. */
  handedTo?: HandedTo | undefined;
  /** Milliseconds since the epoch of the first mark. */
  addedAt: number;
  /** Milliseconds since the epoch of the last change. */
  updatedAt: number;
}

/** The part of an annotation that may reach a marker in a page: no tag names and no text of a note. */
export interface Mark {
  /** The record's id; absent while the paper is not in the library. */
  id?: string | undefined;
  starred: boolean;
  status?: Status | undefined;
  tagCount: number;
  hasNote: boolean;
  /** From the table of seen papers, apart from the library: shown on an earlier day, or skipped; absent for a new paper. */
  seen?: 'earlier' | 'skipped' | undefined;
}

export type AnnotationChange =
  | { kind: 'star'; starred: boolean }
  | { kind: 'status'; status: Status | null }
  | { kind: 'priority'; priority: Priority | null }
  | { kind: 'tags'; add: string[]; remove: string[] }
  /**
   * `base` is the revision the editor started from; `session` names one editing session of one editor; `edit` grows with each
   * change of the text in the session, so that a text that arrives late does not replace a newer one.
   */
  | { kind: 'note'; note: string; base: number; session: string; edit?: number | undefined };

/** Whether a paper was skipped, as a record or as a paper that was only shown, and not marked otherwise since. */
export const isSkipped = ({ status, seen, starred }: Mark): boolean =>
  status === 'skipped' || (seen === 'skipped' && status === undefined && !starred);

export const noMark: Mark = { starred: false, tagCount: 0, hasNote: false };

/** The annotation of a paper that was never marked. */
export const blankAnnotation: Annotation = { tags: [], note: '', noteRevision: 0, addedAt: 0, updatedAt: 0 };

/**
 * Whether an annotation has no mark: such a paper is not shown in the library. A priority alone is not a mark; it is kept for
 * the time when the paper gets a status.
 */
export const isBlank = (annotation: Annotation): boolean =>
  annotation.starredAt === undefined && annotation.status === undefined && annotation.tags.length === 0 && annotation.note === '';

/** Reduces an annotation to what a marker in a page may receive. */
export const markOf = (id: string, annotation: Annotation): Mark => ({
  id,
  starred: annotation.starredAt !== undefined,
  status: annotation.status,
  tagCount: annotation.tags.length,
  hasNote: annotation.note.trim() !== '',
});

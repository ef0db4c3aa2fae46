/** What the reader says about a paper. */

export const statuses = ['to-read', 'reading', 'read', 'skipped'] as const;

export type Status = (typeof statuses)[number];

/** In the reading queue: before the others, or after them. */
export const priorities = ['high', 'low'] as const;

export type Priority = (typeof priorities)[number];

export interface Annotation {
  /** Milliseconds since the epoch; absent when not starred. */
  starredAt?: number | undefined;
  status?: Status | undefined;
  /** Absent when it is neither. Says nothing by itself: it orders what has a status. */
  priority?: Priority | undefined;
  /** Display names, in the order they were given; no two equal after `tagKey`. */
  tags: string[];
  /** Markdown; empty when there is no note. */
  note: string;
  /** Grows by one with each saved note; a save names the revision it started from. */
  noteRevision: number;
  /** Milliseconds since the epoch of the first mark. */
  addedAt: number;
  /** Milliseconds since the epoch of the last change. */
  updatedAt: number;
}

/** All that a marker in a page may know of a paper: no tag name and no word of a note. */
export interface Mark {
  /** The record's id; absent while the paper is not in the library. */
  id?: string | undefined;
  starred: boolean;
  status?: Status | undefined;
  tagCount: number;
  hasNote: boolean;
}

export type AnnotationChange =
  | { kind: 'star'; starred: boolean }
  | { kind: 'status'; status: Status | null }
  | { kind: 'priority'; priority: Priority | null }
  | { kind: 'tags'; add: string[]; remove: string[] }
  /** `base` is the revision the editor started from; `session` names one sitting of one editor. */
  | { kind: 'note'; note: string; base: number; session: string };

export const noMark: Mark = { starred: false, tagCount: 0, hasNote: false };

/** The annotation of a paper on which nothing was ever said. */
export const blankAnnotation: Annotation = { tags: [], note: '', noteRevision: 0, addedAt: 0, updatedAt: 0 };

/** Whether an annotation says nothing: such a paper is not shown in the library. A priority alone says nothing; it is kept for when there is a status. */
export const isBlank = (annotation: Annotation): boolean =>
  annotation.starredAt === undefined && annotation.status === undefined && annotation.tags.length === 0 && annotation.note === '';

/** The part of an annotation that a page's marker may see. */
export const markOf = (id: string, annotation: Annotation): Mark => ({
  id,
  starred: annotation.starredAt !== undefined,
  status: annotation.status,
  tagCount: annotation.tags.length,
  hasNote: annotation.note.trim() !== '',
});

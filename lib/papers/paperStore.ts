/**
 * The one door through which `components/paper` sees data. In popup, side panel and library page it stands on
 * Dexie with `liveQuery`; in the card editor on messages; in tests on memory.
 */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Annotation, AnnotationChange } from './annotation';
import type { Bibliography, PaperDraft } from './paper';
import type { Failure, Result } from './result';

/** A paper of the library, or one seen on a page that may not be in it yet. */
export type PaperRef = { id: string } | { draft: PaperDraft };

export interface PaperState {
  /** Absent while the paper is not in the library. */
  id?: string | undefined;
  identifiers: Identifier[];
  bibliography: Bibliography;
  /** `blankAnnotation` while nothing was said. */
  annotation: Annotation;
}

/** What a committed change left behind. */
export interface Changed {
  id: string;
  annotation: Annotation;
  /** The history entry, for `undo`. */
  entry: number;
  /** True when a note was also changed elsewhere and both texts were joined into `annotation.note`. */
  merged?: boolean | undefined;
}

export interface TagCount {
  tag: string;
  count: number;
}

/** Somebody who saves what is typed when the page that shows it is gone. */
type NoteChange = Extract<AnnotationChange, { kind: 'note' }>;

/** Text of a note that is typed and not saved. */
export interface HeldNote {
  ref: PaperRef;
  change: NoteChange;
}

export interface UnsavedNotes {
  /** Takes the place of what was held of the same sitting. */
  hold(ref: PaperRef, change: NoteChange): void;
  /** All of the sitting is saved. */
  release(session: string): void;
}

export interface PaperStore {
  /** Where there is one: notes that are typed are told to it, letter by letter. */
  readonly unsaved?: UnsavedNotes | undefined;
  /**
   * Calls `onState` with the present state soon, and again after every change of it from anywhere.
   * `undefined` means that the paper was put in the trash or never existed.
   * @returns a function that ends the watch.
   */
  watch(ref: PaperRef, onState: (state: PaperState | undefined) => void, onFailure: (failure: Failure) => void): () => void;
  /** Durable when the promise resolves. Never rejects. */
  annotate(ref: PaperRef, change: AnnotationChange): Promise<Result<Changed>>;
  /** Puts the paper in the trash; its marks stand in the history. */
  trash(id: string): Promise<Result<{ entry: number }>>;
  /** Takes one history entry back. `invalid` when the same thing was changed again since. */
  undo(entry: number): Promise<Result<void>>;
  /** Tags that fit what was typed, the most used first; all tags for an empty query. */
  suggestTags(query: string, limit: number): Promise<Result<TagCount[]>>;
}

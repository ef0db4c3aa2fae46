/**
 * The only interface through which `components/paper` reads and writes data. It is implemented with Dexie and `liveQuery` in
 * popup, side panel and library page, with messages in the card editor, and in memory in tests.
 */

import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { Annotation, AnnotationChange } from './annotation';
import type { Bibliography, EditableField, PaperDraft } from './paper';
import type { Failure, Result } from './result';

/** A paper of the library, or one seen on a page that may not be in it yet. */
export type PaperRef = { id: string } | { draft: PaperDraft };

export interface PaperState {
  /** Absent while the paper is not in the library. */
  id?: string | undefined;
  identifiers: Identifier[];
  bibliography: Bibliography;
  /** `blankAnnotation` while the paper has no mark. */
  annotation: Annotation;
}

/** The state after a committed change. */
export interface Changed {
  id: string;
  annotation: Annotation;
  /** The number of the history entry, for `undo`. */
  entry: number;
  /** True when a note was also changed elsewhere and both texts were joined into `annotation.note`. */
  merged?: boolean | undefined;
}

/** The same for a paper that a page shows: without `id`, it was skipped and is still not in the library. */
export type Annotated = Omit<Changed, 'id'> & { id?: string | undefined };

/** New values of fields; null empties a field. */
export type EditedValues = {
  [Field in EditableField]?: (Field extends keyof Bibliography ? NonNullable<Bibliography[Field]> : string) | null;
};

export interface PaperEdit {
  set?: EditedValues | undefined;
  /** Fields that a person edited, and that the web may fill again. */
  release?: readonly EditableField[] | undefined;
}

/** The answer to an edit. */
export interface Edited {
  /** Number of the history entry; 0 when nothing changed. */
  entry: number;
  /** Title of the paper that has the citation key already: then nothing was changed. */
  keyOwner?: string | undefined;
}

export interface TagCount {
  tag: string;
  count: number;
}

type NoteChange = Extract<AnnotationChange, { kind: 'note' }>;

/** A note's text that was typed and is not saved yet. */
export interface HeldNote {
  ref: PaperRef;
  change: NoteChange;
}

/** Holds typed text outside the page, to save it if the page is closed before it does so itself. */
export interface UnsavedNotes {
  /** Holds a text in place of the one held before for the same editing session. */
  hold(ref: PaperRef, change: NoteChange): void;
  /** To be called when all text of the editing session is saved. */
  release(session: string): void;
}

export interface PaperStore {
  /** Receives the text of a note at each keystroke; absent where nothing holds unsaved notes. */
  readonly unsaved?: UnsavedNotes | undefined;
  /**
   * Calls `onState` with the current state soon, and again after every change of it, whatever made the change.
   * `undefined` means that the paper was put in the trash or never existed.
   * @returns a function that ends the watch.
   */
  watch(ref: PaperRef, onState: (state: PaperState | undefined) => void, onFailure: (failure: Failure) => void): () => void;
  /** Durable when the promise resolves. Never rejects. */
  annotate(ref: PaperRef, change: AnnotationChange): Promise<Result<Annotated>>;
  /** Changes a paper's bibliography by hand; absent where that is not possible. Never rejects. */
  edit?(id: string, edit: PaperEdit): Promise<Result<Edited>>;
  /** Moves the paper to the trash. @returns the number of the history entry, for `undo`. */
  trash(id: string): Promise<Result<{ entry: number }>>;
  /** Undoes one history entry. Fails with `invalid` when the same fields were changed again since. */
  undo(entry: number): Promise<Result<void>>;
  /** At most `limit` tags that match the typed text, the best match and then the most used first; any tags for an empty query. */
  suggestTags(query: string, limit: number): Promise<Result<TagCount[]>>;
  /** At most `limit` tags that the user added last, the newest first. */
  recentTags(limit: number): Promise<Result<string[]>>;
}

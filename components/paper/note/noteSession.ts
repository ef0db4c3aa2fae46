/**
 * One editing session of one note editor: the typed text, the stored text, and the saves between them. It does not depend on a
 * component, so that every path by which text could be lost can be tested.
 *
 *   stored ── adopt ──► text ── type ──► unsaved ── a pause of 400 ms, 700 ms of ──► saving ──► saved
 *                                            ▲      steady typing, blur, leaving       │
 *                                            └────────── typed meanwhile ──────────────┤
 *                                                    text stays, retry ◄────── failed
 */
import type { Annotation, AnnotationChange } from '~/lib/papers/annotation';
import { mergeNotes } from '~/lib/papers/merging/mergeNotes';
import type { Annotated } from '~/lib/papers/paperStore';
import { type ErrorCode, failure, type Result } from '~/lib/papers/result';
import { noteRoom } from './noteRoom';
import { rebaseNote } from './rebaseNote';

export type NotePhase =
  | { kind: 'clean' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; merged: boolean }
  | { kind: 'failed'; code: ErrorCode }
  /** Not sent: the user has to shorten the text; nothing is cut off. */
  | { kind: 'too-long'; by: number };

export interface NoteSnapshot {
  text: string;
  phase: NotePhase;
}

type Stored = Pick<Annotation, 'note' | 'noteRevision'>;
type NoteChange = Extract<AnnotationChange, { kind: 'note' }>;

/** Holds unsaved text outside this page, to save it if the page closes first. */
export interface HeldText {
  hold(change: NoteChange): void;
  release(session: string): void;
}

/** Pause in typing after which the text is saved, in ms. */
const pause = 400;
/** Longest time that steady typing stays unsaved, in ms: including the write, a crash loses less than a second of typing. */
const longest = 700;
/** Delay before a state older than the last save is adopted, in ms: the read that returned it may have begun before the save. */
const doubt = 250;

export class NoteSession {
  readonly #session = crypto.randomUUID();
  readonly #listeners = new Set<() => void>();
  readonly #save: (change: NoteChange) => Promise<Result<Annotated>>;
  readonly #held: HeldText | undefined;
  /** How many times the text was changed by typing. */
  #edit = 0;
  #snapshot: NoteSnapshot;
  /** The stored text that the current text started from, and its revision. */
  #base: { note: string; revision: number };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the oldest text that no save has included yet was typed, in ms since the epoch. */
  #unsavedSince: number | undefined;
  #doubtTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> | undefined;
  /** The newest state that the store reported, adopted or not. */
  #reported: Stored | undefined;

  /** @param held receives every text that is not stored yet, and is released when all of it is stored. */
  constructor(stored: Stored, save: (change: NoteChange) => Promise<Result<Annotated>>, held?: HeldText) {
    this.#save = save;
    this.#held = held;
    this.#base = { note: stored.note, revision: stored.noteRevision };
    this.#snapshot = { text: stored.note, phase: { kind: 'clean' } };
  }

  readonly snapshot = (): NoteSnapshot => this.#snapshot;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Whether some typed text is not stored yet. */
  get dirty(): boolean {
    return this.#snapshot.text !== this.#base.note;
  }

  /**
   * Takes over a change of the field.
   * @param next the field's text now.
   * @param shown the field's text before this change: during composition, the text of the session may have been replaced from
   *   outside without being shown in the field.
   */
  type(next: string, shown = this.#snapshot.text): void {
    const { text } = this.#snapshot;
    const joined = rebaseNote(shown, text, next);
    if (joined === text) return;
    this.#edit++;
    this.#show(joined, this.#phaseOf(joined));
    this.#schedule();
  }

  /** Continues with a text that an earlier editing session could not save. A text that was saved since is kept as well. */
  takeUp({ note, base }: { note: string; base: number }): void {
    this.type(base === this.#base.revision ? note : mergeNotes('', this.#base.note, note));
  }

  /** Receives the store's current state. Unsaved text is never replaced; the next save merges the two. */
  adopt(stored: Stored): void {
    clearTimeout(this.#doubtTimer);
    this.#reported = stored;
    if (stored.noteRevision === this.#base.revision || this.#saving || this.dirty) return;
    if (stored.noteRevision < this.#base.revision) {
      this.#doubtTimer = setTimeout(() => this.#take(stored), doubt);
      return;
    }
    this.#take(stored);
  }

  /**
   * Saves unsaved text now. Saves run one after another; text typed during one is saved by the next.
   * @returns whether all text is stored.
   */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    while (this.#saving || (this.dirty && !this.#tooLong())) {
      this.#saving ??= this.#send();
      if (!(await this.#saving)) return false;
    }
    return !this.dirty;
  }

  /**
   * To be called when the page closes, possibly before an answer arrives: sends unsaved text at once, without waiting for a
   * running save. In the store, a later save of an editing session replaces its earlier ones.
   */
  leave(): void {
    clearTimeout(this.#timer);
    if (!this.dirty || this.#tooLong()) return;
    if (this.#saving) void this.#save(this.#change());
    else void this.flush();
  }

  #take({ note, noteRevision }: Stored): void {
    if (this.#saving || this.dirty) return;
    this.#base = { note, revision: noteRevision };
    this.#show(note, { kind: 'clean' });
  }

  async #send(): Promise<boolean> {
    const change = this.#change();
    this.#unsavedSince = undefined;
    this.#show(this.#snapshot.text, { kind: 'saving' });
    const reply = await this.#save(change).catch((error: unknown) => failure('failed', String(error)));
    this.#saving = undefined;
    if (!reply.ok) {
      this.#show(this.#snapshot.text, { kind: 'failed', code: reply.code });
      return false;
    }
    const { note, noteRevision } = reply.value.annotation;
    const { text } = this.#snapshot;
    const rebased = rebaseNote(change.note, note, text);
    this.#base = { note, revision: noteRevision };
    const merged = note !== change.note;
    this.#show(rebased, rebased === note ? { kind: 'saved', merged } : this.#phaseOf(rebased));
    if (this.dirty) this.#schedule();
    else if (this.#reported && this.#reported.noteRevision > noteRevision) this.#take(this.#reported);
    return true;
  }

  #change(): NoteChange {
    return { kind: 'note', note: this.#snapshot.text, base: this.#base.revision, session: this.#session, edit: this.#edit };
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#unsavedSince ??= Date.now();
    const left = this.#unsavedSince + longest - Date.now();
    this.#timer = setTimeout(() => this.#saveOnce(), Math.max(0, Math.min(pause, left)));
  }

  /** Text typed during a save is scheduled when that save ends. */
  #saveOnce(): void {
    if (!this.#saving && this.dirty && !this.#tooLong()) this.#saving = this.#send();
  }

  #phaseOf(text: string): NotePhase {
    if (text === this.#base.note) return { kind: 'saved', merged: false };
    const room = noteRoom(text);
    return room < 0 ? { kind: 'too-long', by: -room } : { kind: 'unsaved' };
  }

  #tooLong = (): boolean => noteRoom(this.#snapshot.text) < 0;

  #show(text: string, phase: NotePhase): void {
    this.#snapshot = { text, phase };
    if (this.dirty) this.#held?.hold(this.#change());
    else this.#held?.release(this.#session);
    for (const listener of this.#listeners) listener();
  }
}

/**
 * One sitting of one note editor: what is typed, what is stored, and the saves in between. It knows no component, so
 * that every path by which a text could be lost can be tested.
 *
 *   stored ── adopt ──► text ── type ──► unsaved ── a pause of 400 ms, 700 ms of ──► saving ──► saved
 *                                            ▲      steady typing, blur, leaving       │
 *                                            └────────── typed meanwhile ──────────────┤
 *                                                    text stays, retry ◄────── failed
 */
import type { Annotation, AnnotationChange } from '~/lib/papers/annotation';
import { mergeNotes } from '~/lib/papers/mergeNotes';
import type { Changed } from '~/lib/papers/paperStore';
import { type ErrorCode, failure, type Result } from '~/lib/papers/result';
import { noteRoom } from './noteRoom';
import { rebaseNote } from './rebaseNote';

export type NotePhase =
  | { kind: 'clean' }
  | { kind: 'unsaved' }
  | { kind: 'saving' }
  | { kind: 'saved'; merged: boolean }
  | { kind: 'failed'; code: ErrorCode }
  /** Not sent: the reader shortens it, nothing is cut. */
  | { kind: 'too-long'; by: number };

export interface NoteSnapshot {
  text: string;
  phase: NotePhase;
}

type Stored = Pick<Annotation, 'note' | 'noteRevision'>;
type NoteChange = Extract<AnnotationChange, { kind: 'note' }>;

/** Whoever saves the text when this page is gone. */
export interface HeldText {
  hold(change: NoteChange): void;
  release(session: string): void;
}

/** How long typing rests before it is saved, in ms. */
const pause = 400;
/** How long steady typing goes unsaved at most, in ms: with the write itself, a crash costs less than a second of it. */
const longest = 700;
/** How long a state older than the last save must persist before it is believed, in ms: a read may have been under way. */
const doubt = 250;

export class NoteSession {
  readonly #session = crypto.randomUUID();
  readonly #listeners = new Set<() => void>();
  readonly #save: (change: NoteChange) => Promise<Result<Changed>>;
  readonly #held: HeldText | undefined;
  #snapshot: NoteSnapshot;
  /** The stored text that the present one started from, and its revision. */
  #base: { note: string; revision: number };
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** When the first of what no save has taken up was typed, in ms since the epoch. */
  #unsavedSince: number | undefined;
  #doubtTimer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<boolean> | undefined;
  /** The newest state heard of, taken over or not. */
  #heard: Stored | undefined;

  /** @param held told of every text that is not stored, and when all of it is. */
  constructor(stored: Stored, save: (change: NoteChange) => Promise<Result<Changed>>, held?: HeldText) {
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

  /** Whether something typed is not stored yet. */
  get dirty(): boolean {
    return this.#snapshot.text !== this.#base.note;
  }

  /**
   * @param next what the field holds now.
   * @param shown what it held when the reader began this change: while an input method composes, the text may have
   *   been replaced from outside without the field showing it.
   */
  type(next: string, shown = this.#snapshot.text): void {
    const { text } = this.#snapshot;
    const joined = rebaseNote(shown, text, next);
    if (joined === text) return;
    this.#show(joined, this.#phaseOf(joined));
    this.#schedule();
  }

  /** Goes on with a text that an earlier sitting could not save; what was saved since is kept beside it. */
  takeUp({ note, base }: { note: string; base: number }): void {
    this.type(base === this.#base.revision ? note : mergeNotes('', this.#base.note, note));
  }

  /** Hears what the store holds now. The reader's unsaved text is never replaced; the next save joins the two. */
  adopt(stored: Stored): void {
    clearTimeout(this.#doubtTimer);
    this.#heard = stored;
    if (stored.noteRevision === this.#base.revision || this.#saving || this.dirty) return;
    if (stored.noteRevision < this.#base.revision) {
      this.#doubtTimer = setTimeout(() => this.#take(stored), doubt);
      return;
    }
    this.#take(stored);
  }

  /**
   * Saves now what is not saved. Saves follow each other; what is typed during one goes with the next.
   * @returns whether all is stored.
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
   * The page is going away, perhaps before an answer comes: sends at once, without waiting for a save that is under
   * way. The store lets a later save of one sitting replace its earlier ones.
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
    else if (this.#heard && this.#heard.noteRevision > noteRevision) this.#take(this.#heard);
    return true;
  }

  #change(): NoteChange {
    return { kind: 'note', note: this.#snapshot.text, base: this.#base.revision, session: this.#session };
  }

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#unsavedSince ??= Date.now();
    const left = this.#unsavedSince + longest - Date.now();
    this.#timer = setTimeout(() => this.#saveOnce(), Math.max(0, Math.min(pause, left)));
  }

  /** What is typed during a save is scheduled when it ends. */
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

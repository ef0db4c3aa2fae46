/**
 * Passes every change of the library on to the tabs, whoever made it: what a writer says at once, and what it could not
 * say any more from the log of changes, by its number.
 */
import { bounded, type LibraryChange } from './announceChange';

export interface BroadcasterApi {
  /** The log of changes after an entry: its newest number, and the records; `everything` when they cannot be told apart. */
  since: (seq: number) => Promise<{ upTo: number; ids: ReadonlySet<string>; everything: boolean }>;
  /** The number up to which the tabs were told, kept for as long as the browser runs: the worker sleeps in between. */
  read: () => Promise<number | undefined>;
  write: (seq: number) => Promise<void>;
  /** `missed`: nobody said it, so the card editors have not heard it either. */
  tell: (change: LibraryChange, missed: boolean) => void;
}

export class ChangeBroadcaster {
  #upTo: number | undefined;
  #work: Promise<void> = Promise.resolve();

  /** @param onFailure told when the log could not be read; the next call tries again. */
  constructor(
    private readonly api: BroadcasterApi,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** A writer says what it changed. */
  onChange(change: LibraryChange): void {
    const { seq } = change;
    this.api.tell(change, false);
    this.#queue(async () => {
      const upTo = await this.#known();
      if (seq === undefined || upTo === undefined || seq > upTo + 1) return this.#catchUp();
      if (seq === upTo + 1) await this.#reached(seq);
    });
  }

  /** Somebody who writes is gone, or the worker has just started: there may be more in the log than was said. */
  catchUp(): Promise<void> {
    return this.#queue(() => this.#catchUp());
  }

  async #catchUp(): Promise<void> {
    const known = await this.#known();
    const { upTo, ids, everything } = await this.api.since(known ?? 0);
    // Nobody can have been told of anything before the first look after the browser's start.
    if (known === upTo) return;
    const all = everything || known === undefined;
    this.api.tell(bounded({ ids: all ? [] : [...ids], added: true, seq: upTo }), true);
    await this.#reached(upTo);
  }

  async #known(): Promise<number | undefined> {
    this.#upTo ??= await this.api.read();
    return this.#upTo;
  }

  async #reached(seq: number): Promise<void> {
    this.#upTo = seq;
    await this.api.write(seq);
  }

  #queue(work: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(work).catch(this.onFailure);
    return this.#work;
  }
}

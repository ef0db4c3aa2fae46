/**
 * Passes every change of the library on to the tabs: those that a writer announces, at once, and those that a writer could not
 * announce before it was closed, from the change log, by their numbers.
 */
import { bounded, type LibraryChange } from './announceChange';

export interface BroadcasterApi {
  /** Reads the change log after an entry: its newest number, and the changed records; `everything` if they cannot be listed. */
  since: (seq: number) => Promise<{ upTo: number; ids: ReadonlySet<string>; everything: boolean }>;
  /**
   * Number of the last change that was passed on to the tabs. It is kept while the browser runs,
   * because the worker sleeps in between.
   */
  read: () => Promise<number | undefined>;
  write: (seq: number) => Promise<void>;
  /** `missed`: no writer announced the change, so the card editors did not receive it either. */
  tell: (change: LibraryChange, missed: boolean) => void;
}

export class ChangeBroadcaster {
  #upTo: number | undefined;
  #work: Promise<void> = Promise.resolve();

  /** @param onFailure is called when the log cannot be read; the next call tries again. */
  constructor(
    private readonly api: BroadcasterApi,
    private readonly onFailure: (error: unknown) => void,
  ) {}

  /** Call it when a writer announces a change. */
  onChange(change: LibraryChange): void {
    const { seq } = change;
    this.api.tell(change, false);
    this.#queue(async () => {
      const upTo = await this.#lastPassedOn();
      if (seq === undefined || upTo === undefined || seq > upTo + 1) return this.#catchUp();
      if (seq === upTo + 1) await this.#reached(seq);
    });
  }

  /** Call it when a writer's page was closed or the worker has just started: the log may have changes that were not announced. */
  catchUp(): Promise<void> {
    return this.#queue(() => this.#catchUp());
  }

  async #catchUp(): Promise<void> {
    const previous = await this.#lastPassedOn();
    const { upTo, ids, everything } = await this.api.since(previous ?? 0);
    if (previous === upTo) return;
    // Without a stored number this is the first check since the browser's start: the tabs have received nothing yet.
    const all = everything || previous === undefined;
    this.api.tell(bounded({ ids: all ? [] : [...ids], added: true, seq: upTo }), true);
    await this.#reached(upTo);
  }

  async #lastPassedOn(): Promise<number | undefined> {
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

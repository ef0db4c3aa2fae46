/**
 * Commands over many papers: many short transactions, so that a star beside them never waits for more than one. All of
 * it or nothing all the same: each step is written down with what it changed (`jobRow`), and work that is cancelled, fails
 * or is interrupted is taken back. What a reader marks in between is kept. One such command at a time.
 */

import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { type ChangedRecords, writeTransaction } from '~/lib/library/database/transactions';
import { applyPendingCounts } from '~/lib/library/derived/applyPendingCounts';
import { PendingCounts } from '~/lib/library/derived/pendingCounts';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { chunkedRow, mostSteps, recordsOf, writeChunks } from '~/lib/library/history/historySteps';
import { write } from '~/lib/library/history/unitOfWork';
import type { HistoryAction, HistoryStep } from '~/lib/papers/history';
import { finishInterrupted } from './interruptedWork';
import { withLongWorkLock } from './longWorkLock';
import { dropChunks, revertWork } from './revertWork';

export interface LongWorkOptions extends CommandOptions {
  /** For the history entry; work without one leaves no entry, and no steps once it is done. */
  action?: HistoryAction | undefined;
}

/** Milliseconds that one transaction should take: a star may have to wait for it, and then takes as long itself. */
const stepTime = 70;
/** Small: the first step shows how long one takes here. */
const firstChunk = 20;
const smallestChunk = 10;
const largestChunk = 500;
/** Steps after which their pending counts are written. */
const mostStepsPending = 50;

/**
 * Does work step by step.
 * @returns what `body` returns, and the number of the history entry; 0 when nothing changed or there is no entry.
 * @throws what `body` throws, or the signal's reason, after all that was done has been taken back.
 */
export function longWork<T>(
  db: LibraryDatabase,
  options: LongWorkOptions,
  body: (work: LongWork) => Promise<T>,
): Promise<{ value: T; entry: number }> {
  return withLongWorkLock(db, options.signal, async () => {
    await finishInterrupted(db);
    const work = new LongWork(db, options);
    try {
      const value = await body(work);
      options.signal?.throwIfAborted();
      return { value, entry: await work.close() };
    } catch (error) {
      // Where that fails, too, the next start takes it back.
      await revertWork(db, work.id).catch(() => undefined);
      throw error;
    }
  });
}

const takenBack = (): LibraryError => new LibraryError('failed', 'This work was taken back meanwhile.');

export class LongWork {
  readonly id: string;
  readonly #now: number;
  readonly #recordIds = new Set<string>();
  /** The steps so far, while they are so few that they can stand in the entry itself. */
  #few: HistoryStep[] | undefined = [];
  /** Those that are about no record: they stand in the entry in the end, and until then in parts of their own. */
  readonly #others: HistoryStep[] = [];
  readonly #otherParts: number[] = [];
  #begun = false;
  /** Numbers of its steps in the log of changes. */
  readonly ownChanges = new Set<number>();
  /** What steps counted of that the library keeps a spelling: it has a row of each. */
  readonly #spelled = new Set<string>();
  #stepsPending = 0;
  #chunk = firstChunk;
  /** Milliseconds that the last step's transaction took: what it waited for before is no work of its own. */
  #took = 0;
  /** Done in the transaction that ends the work. */
  atEnd: (() => PromiseLike<unknown>) | undefined;
  /** Whether the history tells of it. Work of which it does not tell keeps no steps once it is done. */
  leavesEntry: boolean;
  /** The newest of the history entries that came with a file: they go when the work is taken back. Set in the first step. */
  historyUpTo: number | undefined;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly options: LongWorkOptions,
  ) {
    this.id = db.session ?? crypto.randomUUID();
    this.#now = options.now ?? Date.now();
    this.leavesEntry = options.action !== undefined;
  }

  /** One short transaction: plans against the library as it is at that moment, and writes. */
  async step(plan: (changes: ChangeSet) => Promise<void>): Promise<void> {
    const { db } = this;
    await yieldToEventLoop();
    let startedAt = 0;
    let logged: ChangedRecords | undefined;
    const done = await write(
      db,
      ['anything'],
      async (unit) => {
        logged = unit.announcement;
        // A restore of the whole library, or another start of Dogear, may have taken the work back.
        if (this.#begun && !(await db.jobs.get(this.id))) throw takenBack();
        startedAt = performance.now();
        const changes = unit.newChanges();
        await plan(changes);
        const made = changes.steps();
        const others = made.filter((step) => recordsOf(step).length === 0);
        const pending = new PendingCounts(this.#spelled);
        const [part] = await Promise.all([
          others.length > 0 ? db.historySteps.add({ group: this.id, records: [], steps: others }) : undefined,
          unit.commitUnrecorded(changes, pending).then(() => pending.write(db, this.id)),
          writeChunks(
            db,
            this.id,
            made.filter((step) => recordsOf(step).length > 0),
          ),
        ]);
        if (!this.#begun) await db.jobs.put(this.#row());
        return { steps: made, others, part, ids: changes.changedIds() };
      },
      { log: 'step' },
    );
    this.#took = performance.now() - startedAt;
    if (logged) this.ownChanges.add(logged.seq);
    this.#begun = true;
    if (++this.#stepsPending >= mostStepsPending) await this.#applyPending();
    for (const id of done.ids) this.#recordIds.add(id);
    this.#others.push(...done.others);
    if (done.part !== undefined) this.#otherParts.push(done.part);
    this.#few?.push(...done.steps);
    if (this.#few && this.#few.length > mostSteps) this.#few = undefined;
  }

  async #applyPending(): Promise<void> {
    this.#stepsPending = 0;
    if (!this.#begun) return;
    if (!(await applyPendingCounts(this.db, this.id))) throw takenBack();
  }

  /** The same for many things, as many at a time as a short transaction has room for. Says how far it is. */
  steps<T>(items: readonly T[], plan: (changes: ChangeSet, chunk: T[]) => Promise<void>): Promise<void> {
    return this.#steps(items, plan, this.options.onProgress);
  }

  /** The same of what is not counted. */
  quietSteps<T>(items: readonly T[], plan: (changes: ChangeSet, chunk: T[]) => Promise<void>): Promise<void> {
    return this.#steps(items, plan, undefined);
  }

  async #steps<T>(
    items: readonly T[],
    plan: (changes: ChangeSet, chunk: T[]) => Promise<void>,
    onProgress: CommandOptions['onProgress'],
  ): Promise<void> {
    const { signal } = this.options;
    for (let start = 0; start < items.length; ) {
      signal?.throwIfAborted();
      onProgress?.(start, items.length);
      const chunk = items.slice(start, start + this.#chunk);
      await this.step((changes) => plan(changes, chunk));
      const next = Math.round((chunk.length * stepTime) / Math.max(1, this.#took));
      // Doubled at most: one quick step says little of the next.
      this.#chunk = Math.max(smallestChunk, Math.min(largestChunk, 2 * this.#chunk, next));
      start += chunk.length;
    }
    signal?.throwIfAborted();
    onProgress?.(items.length, items.length);
  }

  #row() {
    const { historyUpTo } = this;
    const { action } = this.options;
    return {
      id: this.id,
      kind: 'changes' as const,
      startedAt: this.#now,
      ...(action ? { action } : {}),
      ...(historyUpTo === undefined ? {} : { historyUpTo }),
    };
  }

  /** The entry of all steps; from here on nothing is taken back any more. @returns its number, 0 for none. */
  async close(): Promise<number> {
    const { db } = this;
    const { action } = this.options;
    const isEmpty = this.#few?.length === 0;
    const few = this.#few;
    await this.#applyPending();
    const seq = await writeTransaction(
      db,
      [db.history, db.jobs],
      async () => {
        await Promise.all([db.jobs.delete(this.id), db.historySteps.bulkDelete(this.#otherParts), this.atEnd?.()]);
        if (isEmpty || !action || !this.leavesEntry) return 0;
        const entry = { at: this.#now, action, paperIds: [...this.#recordIds] };
        const session = db.session === undefined ? {} : { session: db.session };
        return db.history.add(
          few ? { ...entry, steps: few, ...session } : chunkedRow({ ...entry, steps: [], ...session }, this.id, this.#others),
        );
      },
      { log: this.#begun ? 'end' : 'step' },
    );
    // Without an entry, or with one that holds its steps itself, the parts serve nobody any more.
    if (few || !this.leavesEntry) await dropChunks(db, this.id);
    return seq;
  }
}

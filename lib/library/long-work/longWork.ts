/**
 * Commands over many papers, as many short transactions, so that a star in the meantime waits for one of them at most. They are
 * still all or nothing: each step also stores what it changed (`jobRow`), and work that is cancelled, fails or is interrupted is
 * reverted. Marks that the user sets in the meantime are kept. One such command runs at a time.
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
import { keepKeysUnique } from '~/lib/library/history/keepKeysUnique';
import { write } from '~/lib/library/history/unitOfWork';
import type { HistoryAction, HistoryStep, ImportedFiles } from '~/lib/papers/history';
import { finishInterrupted } from './interruptedWork';
import { withLongWorkLock } from './longWorkLock';
import { dropChunks, revertWork } from './revertWork';

export interface LongWorkOptions extends CommandOptions {
  /** Action of the history entry. Work without an action leaves no entry, and its steps are deleted when it is done. */
  action?: HistoryAction | undefined;
}

/**
 * Target duration of one transaction in milliseconds: a star may have to wait for it. Each step has a fixed cost, so steps are
 * longer while no one else writes to the library.
 */
const stepTime = { alone: 110, shared: 50 };
/** Number of steps in a row without another writer after which the work counts as alone again. */
const aloneAfter = 40;
/** Items in the first step: few, because it measures how long a step takes on this machine. */
const firstChunk = 20;
const smallestChunk = 10;
const largestChunk = 500;
/** Number of steps after which their pending counts are written. */
const mostStepsPending = 50;

/**
 * Runs `body`, which does the work step by step.
 * @returns what `body` returns, and the number of the history entry; 0 when nothing changed or there is no entry.
 * @throws what `body` throws, or the signal's reason, after everything that was done has been reverted.
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
      // If this fails too, the next start of Dogear reverts the work.
      await revertWork(db, work.id).catch(() => undefined);
      throw error;
    }
  });
}

const revertedMeanwhile = (): LibraryError => new LibraryError('failed', 'This work was taken back meanwhile.');

export class LongWork {
  readonly id: string;
  readonly #now: number;
  readonly #recordIds = new Set<string>();
  /** The steps so far, while they are few enough to be stored in the entry itself. */
  #few: HistoryStep[] | undefined = [];
  /** The steps about no record: at the end they are stored in the entry, and until then in chunks of their own. */
  readonly #withoutRecords: HistoryStep[] = [];
  readonly #chunksWithoutRecords: number[] = [];
  #begun = false;
  /** Numbers of its steps in the change log. */
  readonly ownChanges = new Set<number>();
  /** The counts with a spelling that earlier steps changed: each has a row in the library. */
  readonly #spelled = new Set<string>();
  #stepsPending = 0;
  #chunk = firstChunk;
  /** Duration of the last step's transaction in milliseconds, without the wait for its start. */
  #took = 0;
  /** Number of the last step's entry in the change log. */
  #lastChange = 0;
  /** Steps since the change log last had an entry of another writer between two steps. */
  #stepsAlone = aloneAfter;
  /** Called in the transaction that ends the work. */
  atEnd: (() => PromiseLike<unknown>) | undefined;
  /** For the history entry of an import of files. */
  imported: ImportedFiles | undefined;
  /** Whether the work leaves a history entry. Without one, its steps are deleted when it is done. */
  leavesEntry: boolean;
  /** Number of the newest history entry that came with a file; such entries are deleted on revert. Set in the first step. */
  historyUpTo: number | undefined;

  constructor(
    private readonly db: LibraryDatabase,
    private readonly options: LongWorkOptions,
  ) {
    this.id = db.session ?? crypto.randomUUID();
    this.#now = options.now ?? Date.now();
    this.leavesEntry = options.action !== undefined;
  }

  /** Runs one short transaction: plans the changes from the current state of the library, and writes them. */
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
        // A restore of the whole library, or another start of Dogear, may have reverted the work.
        if (this.#begun && !(await db.jobs.get(this.id))) throw revertedMeanwhile();
        startedAt = performance.now();
        const changes = unit.newChanges();
        await plan(changes);
        await keepKeysUnique(db, changes);
        const made = changes.steps();
        const withoutRecords = made.filter((step) => recordsOf(step).length === 0);
        const pending = new PendingCounts(this.#spelled);
        const [part] = await Promise.all([
          withoutRecords.length > 0 ? db.historySteps.add({ group: this.id, records: [], steps: withoutRecords }) : undefined,
          unit.commitUnrecorded(changes, { now: this.#now, pending }).then(() => pending.write(db, this.id)),
          writeChunks(
            db,
            this.id,
            made.filter((step) => recordsOf(step).length > 0),
          ),
        ]);
        if (!this.#begun) await db.jobs.put(this.#row());
        return { steps: made, withoutRecords, part, ids: changes.changedIds() };
      },
      { log: 'step' },
    );
    this.#took = performance.now() - startedAt;
    if (logged) this.#noteChange(logged.seq);
    this.#begun = true;
    if (++this.#stepsPending >= mostStepsPending) await this.#applyPending();
    for (const id of done.ids) this.#recordIds.add(id);
    this.#withoutRecords.push(...done.withoutRecords);
    if (done.part !== undefined) this.#chunksWithoutRecords.push(done.part);
    this.#few?.push(...done.steps);
    if (this.#few && this.#few.length > mostSteps) this.#few = undefined;
  }

  /** @param seq number of a step's entry in the change log; 0 for a step without one. */
  #noteChange(seq: number): void {
    this.ownChanges.add(seq);
    if (seq === 0) return;
    const isNext = this.#lastChange === 0 || seq === this.#lastChange + 1;
    this.#stepsAlone = isNext ? this.#stepsAlone + 1 : 0;
    this.#lastChange = seq;
  }

  async #applyPending(): Promise<void> {
    this.#stepsPending = 0;
    if (!this.#begun) return;
    if (!(await applyPendingCounts(this.db, this.id))) throw revertedMeanwhile();
  }

  /** Runs steps over many items; the number of items in a step follows the time that the last step took. Reports progress. */
  steps<T>(items: readonly T[], plan: (changes: ChangeSet, chunk: T[]) => Promise<void>): Promise<void> {
    return this.#steps(items, plan, this.options.onProgress);
  }

  /** Like `steps`, without reporting progress. */
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
      const target = this.#stepsAlone < aloneAfter ? stepTime.shared : stepTime.alone;
      const next = Math.round((chunk.length * target) / Math.max(1, this.#took));
      // At most doubled: one fast step does not predict the next one.
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

  /** Writes the history entry of all steps; afterwards the work is no longer reverted. @returns its number, 0 for none. */
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
        await Promise.all([db.jobs.delete(this.id), db.historySteps.bulkDelete(this.#chunksWithoutRecords), this.atEnd?.()]);
        if (isEmpty || !action || !this.leavesEntry) return 0;
        const about = this.imported ? { imported: this.imported } : {};
        const entry = { at: this.#now, action, paperIds: [...this.#recordIds], ...about };
        const session = db.session === undefined ? {} : { session: db.session };
        return db.history.add(
          few
            ? { ...entry, steps: few, ...session }
            : chunkedRow({ ...entry, steps: [], ...session }, this.id, this.#withoutRecords),
        );
      },
      { log: this.#begun ? 'end' : 'step' },
    );
    // Without an entry, or with one that contains its steps itself, the chunks are no longer needed.
    // The work is done even if this fails: the next start of Dogear deletes what is left of them.
    if (few || !this.leavesEntry) await dropChunks(db, this.id).catch(() => undefined);
    return seq;
  }
}

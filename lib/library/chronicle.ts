import type { HistoryAction, HistoryStep } from '~/lib/papers/history';
import type { ChangeSet } from './changeSet';
import type { LibraryDatabase } from './database';
import { mayPart, recordsOf, writeParts } from './historySteps';
import type { HistoryRow } from './rows';
import type { Announcement } from './transact';

export interface Occasion {
  action: HistoryAction;
  now: number;
  session?: string | undefined;
}

/**
 * Writes what a command changes, chunk after chunk, and tells of all of it in one history entry. Inside one
 * transaction: either all of it is there in the end or none.
 */
export class Chronicle {
  readonly #db: LibraryDatabase;
  readonly #announcement: Announcement;
  readonly #occasion: Occasion;
  readonly #paperIds = new Set<string>();
  /** Those of records, as far as they are not written yet. */
  #steps: HistoryStep[] = [];
  /** Those of anything else: few. */
  readonly #others: HistoryStep[] = [];
  #seq: number | undefined;

  constructor(db: LibraryDatabase, announcement: Announcement, occasion: Occasion) {
    this.#db = db;
    this.#announcement = announcement;
    this.#occasion = occasion;
  }

  async write(changes: ChangeSet): Promise<void> {
    const steps = changes.steps();
    if (steps.length === 0) return;
    for (const id of changes.changedIds()) {
      this.#paperIds.add(id);
      this.#announcement.ids.add(id);
    }
    this.#announcement.added ||= changes.addsIdentifiers();
    for (const step of steps) (recordsOf(step).length > 0 ? this.#steps : this.#others).push(step);
    await changes.write(this.#db);
    if (mayPart(this.#occasion.action, this.#steps)) await this.#part();
  }

  /** @returns the entry's number; 0 when nothing changed, in which case nothing was written. */
  async close(): Promise<number> {
    if (this.#seq === undefined) {
      if (this.#steps.length + this.#others.length === 0) return 0;
      return this.#db.history.add(this.#entry([...this.#steps, ...this.#others]));
    }
    await this.#part();
    const row: HistoryRow = { ...this.#entry(this.#others), seq: this.#seq, parted: true };
    await this.#db.history.put(row);
    return row.seq;
  }

  async #part(): Promise<void> {
    // Which papers it is about is known in the end.
    this.#seq ??= await this.#db.history.add({ ...this.#entry([]), paperIds: [] });
    const steps = this.#steps;
    this.#steps = [];
    await writeParts(this.#db, this.#seq, steps);
  }

  #entry(steps: HistoryStep[]) {
    const { action, now, session = this.#db.session } = this.#occasion;
    return { at: now, action, paperIds: [...this.#paperIds], steps, ...(session === undefined ? {} : { session }) };
  }
}

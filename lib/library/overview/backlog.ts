/** How many papers were to be read at earlier times, computed backwards from those that are to be read now. */
import type { HistoryAction, HistoryStep } from '~/lib/papers/history';

/** Actions that never change a status. Their steps need not be read. */
const otherActions: ReadonlySet<HistoryAction> = new Set<HistoryAction>([
  'priority',
  'tags',
  'note',
  'edit',
  'refresh',
  'distinct',
  'renameTag',
  'mergeTags',
  'deleteTag',
  'tagColour',
  'distinctTags',
  'autoTag',
  'searches',
  'rules',
  'handOff',
]);

export const mayChangeStatus = (action: HistoryAction): boolean => !otherActions.has(action);

/**
 * Goes through the history from the newest entry to the oldest. Entries that were undone are to be left out: what they did and
 * the undoing cancel each other.
 */
export class BacklogWalk {
  readonly #toRead: Set<string>;
  readonly #counts: number[] = [];
  #next: number;

  /**
   * @param toRead ids of the papers that are to be read now.
   * @param bounds of the spans, as in `TimelineQuestion`.
   */
  constructor(
    toRead: Iterable<string>,
    private readonly bounds: readonly number[],
  ) {
    this.#toRead = new Set(toRead);
    // The last span ends now, whatever a clock that was wrong has written.
    const last = bounds.length - 2;
    if (last >= 0) this.#counts[last] = this.#toRead.size;
    this.#next = last - 1;
  }

  /** Notes the counts of all spans that end after a time: no older entry changes them. */
  reach(at: number): void {
    for (; this.#next >= 0 && (this.bounds[this.#next + 1] ?? 0) > at; this.#next--) this.#counts[this.#next] = this.#toRead.size;
  }

  /** Reverts steps of an entry, after `reach` with its time. */
  revert(steps: readonly HistoryStep[]): void {
    for (const { table, key, before, after } of steps.toReversed()) {
      if (table !== 'annotations') continue;
      // A created row was not there before. The row of a change holds the status only if it changed.
      if (before === null) this.#toRead.delete(key);
      else if (after !== null && !Object.hasOwn(after, 'status')) continue;
      else if (before.status === 'to-read') this.#toRead.add(key);
      else this.#toRead.delete(key);
    }
  }

  /**
   * The number of papers to read at the end of each span; at present for the last one.
   * @param begins time of the oldest entry, in milliseconds since the epoch: what was before is unknown, and null.
   */
  counts(begins: number | undefined): (number | null)[] {
    this.reach(Number.NEGATIVE_INFINITY);
    const last = this.bounds.length - 2;
    return this.#counts.map((count, span) =>
      span === last || (begins !== undefined && (this.bounds[span + 1] ?? 0) > begins) ? count : null,
    );
  }
}

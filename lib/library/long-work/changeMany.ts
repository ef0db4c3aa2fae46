import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { write } from '~/lib/library/history/unitOfWork';
import type { HistoryAction } from '~/lib/papers/history';
import { longWork } from './longWork';

/** Maximum number of items that are changed in one transaction; more are long work. */
const mostAtOnce = 60;

export interface Many<T> {
  action: HistoryAction;
  /** The items, or a function that finds them. It is called again once no other long work is under way. */
  items: readonly T[] | (() => Promise<readonly T[]>);
  /** Puts the changes of some of the items into the change set, from the current state of the library. Inside a transaction. */
  plan: (changes: ChangeSet, chunk: readonly T[]) => Promise<void>;
  /** Puts further changes, which belong to no item, into the change set. Called once, after all items. */
  planRest?: ((changes: ChangeSet) => Promise<void>) | undefined;
}

/**
 * A command over many items: all or nothing, with one history entry.
 * @returns the entry's number; 0 when nothing changed.
 * @throws what `plan` throws, or the signal's reason (inside a transaction, as the cause of a LibraryError). The library is then
 *   unchanged.
 */
export async function changeMany<T>(db: LibraryDatabase, many: Many<T>, options: CommandOptions): Promise<number> {
  const { action, plan, planRest } = many;
  const { now = Date.now(), signal, onProgress } = options;
  const find = async (): Promise<readonly T[]> => (typeof many.items === 'function' ? many.items() : many.items);
  const items = await find();
  if (items.length > mostAtOnce) {
    const { entry } = await longWork(db, { ...options, action, now }, async (work) => {
      await work.steps(await find(), plan);
      if (planRest) await work.step(planRest);
    });
    return entry;
  }
  signal?.throwIfAborted();
  onProgress?.(0, items.length);
  const entry = await write(db, ['anything'], async (unit) => {
    const changes = unit.newChanges();
    await plan(changes, items);
    await planRest?.(changes);
    signal?.throwIfAborted();
    return unit.commit(changes, { action, now });
  });
  onProgress?.(items.length, items.length);
  return entry;
}

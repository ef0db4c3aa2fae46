import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { write } from '~/lib/library/history/unitOfWork';
import type { HistoryAction } from '~/lib/papers/history';
import { longWork } from './longWork';

/** So many are changed in one transaction, at once; more are long work. */
const mostAtOnce = 60;

export interface Many<T> {
  action: HistoryAction;
  /** Or how they are found: they are looked for again once no other work is under way. */
  items: readonly T[] | (() => Promise<readonly T[]>);
  /** Puts into the change set what is to become of some of the items, as the library is now. Inside a transaction. */
  plan: (changes: ChangeSet, chunk: readonly T[]) => Promise<void>;
  /** The same of what is no item, once, after them. */
  planRest?: ((changes: ChangeSet) => Promise<void>) | undefined;
}

/**
 * A command over many things: all of it or nothing, and one history entry.
 * @returns the entry's number; 0 when nothing changed.
 * @throws what `plan` throws, or the signal's reason, having changed nothing.
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

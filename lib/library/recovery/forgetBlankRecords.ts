import type { LibraryDatabase } from '~/lib/library/database/database';
import { write } from '~/lib/library/history/unitOfWork';
import { pairKey } from '~/lib/papers/distinctPair';

const day = 24 * 60 * 60 * 1000;
/** How long a paper without any mark is kept, so that an undo or a new mark finds it as it was. */
const keptFor = 30 * day;
/** Records in one transaction: short enough for a star to wait for. */
const perTransaction = 100;

/**
 * Removes the records from which the last mark was taken more than 30 days ago: they are in no list and not in the
 * trash, and what is not in the library is not to be remembered. Not a step of the history.
 * @param now milliseconds since the epoch.
 * @returns how many records were removed.
 */
export async function forgetBlankRecords(db: LibraryDatabase, now = Date.now()): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const removed = await write(db, ['records'], async (unit) => {
      const old = db.annotations.where('[blankSince+paperId]').below([now - keptFor, '']);
      const ids = (await old.limit(perTransaction).primaryKeys()) as string[];
      if (ids.length === 0) return 0;
      const changes = unit.newChanges();
      await Promise.all([changes.load('papers', ids), changes.load('annotations', ids), changes.loadApart(ids)]);
      for (const id of ids) {
        changes.set('papers', id, null);
        changes.set('annotations', id, null);
      }
      for (const { ids: pair } of changes.present('distinctPairs'))
        if (pair.some((id) => ids.includes(id))) changes.set('distinctPairs', pairKey(...pair), null);
      await unit.commitUnrecorded(changes);
      return ids.length;
    });
    forgotten += removed;
    if (removed < perTransaction) return forgotten;
  }
}

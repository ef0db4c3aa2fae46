import type { LibraryDatabase } from '~/lib/library/database/database';
import { write } from '~/lib/library/history/unitOfWork';
import { pairKey } from '~/lib/papers/distinctPair';

const day = 24 * 60 * 60 * 1000;
/** Milliseconds for which a record without marks is kept, so that an undo or a new mark finds it unchanged. */
const keptFor = 30 * day;
/** Records removed per transaction; limited because a mark may have to wait for it. */
const perTransaction = 100;

/**
 * Removes the blank records whose last mark was removed more than 30 days ago. They are in no list and not in the trash, and
 * Dogear does not keep data about papers that are not in the library. Leaves no history entry. Removes nothing while long work is
 * under way or interrupted: reverting it may give records their marks back.
 * @param now milliseconds since the epoch.
 * @returns how many records were removed.
 */
export async function forgetBlankRecords(db: LibraryDatabase, now = Date.now()): Promise<number> {
  let forgotten = 0;
  for (;;) {
    const removed = await write(db, ['anything'], async (unit) => {
      if ((await db.jobs.count()) > 0) return 0;
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

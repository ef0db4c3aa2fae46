import type { LibraryDatabase } from './database';
import { recordsOf } from './historySteps';
import { forgetRevisions } from './noteHistory';
import { transact } from './transact';

/** Deletes what is in the trash for good, and with it every trace in the history: this cannot be undone. */
export function emptyTrash(db: LibraryDatabase): Promise<void> {
  return transact(db, [db.trash, db.history, db.noteRevisions, db.apart], async (announcement) => {
    const ids = await db.trash.toCollection().primaryKeys();
    const gone = new Set(ids);
    const seqs = new Set(await db.history.where('paperIds').anyOf(ids).primaryKeys());
    await db.history
      .where(':id')
      .anyOf([...seqs])
      .modify((entry, place) => {
        const paperIds = entry.paperIds.filter((id) => !gone.has(id));
        // The entry of a merge or a split holds the other record's text too.
        if (paperIds.length === 0 || entry.action === 'merge' || entry.action === 'split')
          delete (place as { value?: unknown }).value;
        else
          place.value = {
            ...entry,
            paperIds,
            steps: entry.steps.filter((step) => !recordsOf(step).some((id) => gone.has(id))),
          };
      });
    const parts = new Set(await db.historySteps.where('records').anyOf(ids).primaryKeys());
    await db.historySteps
      .where(':id')
      .anyOf([...parts])
      .modify((part, place) => {
        const records = part.records.filter((id) => !gone.has(id));
        const steps = part.steps.filter((step) => !recordsOf(step).some((id) => gone.has(id)));
        if (records.length === 0) delete (place as { value?: unknown }).value;
        else place.value = { ...part, records, steps };
      });
    await db.apart.where('ids').anyOf(ids).delete();
    await forgetRevisions(db, ids);
    await db.trash.clear();
    for (const id of ids) announcement.ids.add(id);
  });
}

import { yieldToEventLoop } from '~/lib/async/yieldToEventLoop';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { ChangeSet } from '~/lib/library/history/changeSet';
import { countMerged } from '~/lib/library/seen/mergeSeenInto';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { ImportPlanner, type ImportPreview, type Taken } from './importPlanner';
import type { Intake } from './intake';
import { RecordsHere } from './recordsHere';

export interface PlanOptions extends CommandOptions {
  /** How entries become records, where they are not those of a backup. */
  intake?: Intake | undefined;
  /** Called for each entry of the file; entries may come in another order than in the file. */
  onTaken?: ((taken: Taken) => void) | undefined;
}

/** Papers planned per transaction. */
const perLook = 200;

/**
 * Computes what `importBackup` would do now. Writes nothing.
 * @throws the signal's reason when it is aborted before the end.
 */
export async function previewImport(
  db: LibraryDatabase,
  backup: LibraryBackup,
  { signal, onProgress, intake, onTaken }: PlanOptions = {},
): Promise<ImportPreview> {
  const here = await RecordsHere.ofLarge(db, backup.entries.length);
  const planner = new ImportPlanner(db, new Map(), here, intake, onTaken);
  const changes = new ChangeSet(db);
  const total = backup.entries.length;
  for (let start = 0; start < total; start += perLook) {
    signal?.throwIfAborted();
    onProgress?.(start, total);
    await yieldToEventLoop();
    await readTransaction(db, db.commandTables, () => planner.entries(changes, backup.entries.slice(start, start + perLook)));
  }
  onProgress?.(total, total);
  for (let start = 0; start < backup.trash.length; start += perLook) {
    signal?.throwIfAborted();
    await readTransaction(db, db.commandTables, () => planner.trash(changes, backup.trash.slice(start, start + perLook)));
  }
  await readTransaction(db, db.commandTables, () => planner.kept(changes, backup));
  signal?.throwIfAborted();
  return { ...planner.preview, seen: await countMerged(db, backup.seen ?? []) };
}

import { type BackupSection, backupWriter } from '~/lib/formats/backup/backupWriter';
import { walkBackup } from '~/lib/library/backup/walkBackup';
import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { collectPieces, type WrittenText } from './textFile';

interface WrittenBackup extends WrittenText {
  /** Number of rows of the library that cannot be read and are not in the backup. */
  leftOut: number;
}

/** Writes a backup of the whole library at one moment, with notes, trash and history. An import accepts it. */
export async function exportBackup(db: LibraryDatabase, { now }: { now: Date }, options: CommandOptions): Promise<WrittenBackup> {
  const writer = backupWriter(now);
  const pieces = await collectPieces();
  try {
    const { order, leftOut } = await walkBackup(
      db,
      ({ section, key, row }) => pieces.add(`${section} ${key}`, JSON.stringify(row)),
      options,
    );
    options.signal?.throwIfAborted();
    const names = order.map(({ section, key }) => `${section} ${key}`);
    const before = (name: string): string => writer.before(name.slice(0, name.indexOf(' ')) as BackupSection);
    return { ...(await pieces.join(names, { begin: '', before, end: writer.end })), leftOut };
  } finally {
    await pieces.discard();
  }
}

import { backupWriter } from '~/lib/formats/backupWriter';
import type { CommandOptions } from '~/lib/library/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database';
import { walkBackup } from '~/lib/library/walkBackup';
import { createExportFile, dropExportFile } from '~/lib/platform/exportFiles';
import { ByteWriter } from './byteWriter';
import type { WrittenText } from './textFile';

/** Writes the whole library, with notes, trash and history, as it is at one moment. */
export async function exportBackup(db: LibraryDatabase, { now }: { now: Date }, options: CommandOptions): Promise<WrittenText> {
  const writer = backupWriter(now);
  const made = await createExportFile();
  if (!made) {
    const parts: string[] = [];
    await walkBackup(db, (section, rows) => parts.push(writer.rows(section, rows)), options);
    return { text: new Blob([...parts, writer.end()]) };
  }
  let done = false;
  try {
    const out = new ByteWriter(made.handle);
    await walkBackup(db, (section, rows) => out.write(writer.rows(section, rows)), options);
    out.write(writer.end());
    out.flush();
    made.handle.close();
    const text = await made.file();
    done = true;
    return { text, file: made.name };
  } finally {
    if (!done) {
      made.handle.close();
      await dropExportFile(made.name);
    }
  }
}

import { expect } from 'vitest';
import { parseBackup } from '~/lib/formats/backup/parseBackup';
import { exportBackup } from '~/lib/jobs/exportBackup';
import { importBackup } from '~/lib/library/backup/importBackup';
import type { LibraryDatabase } from '~/lib/library/database/database';
import type { LibraryBackup } from '~/lib/papers/libraryBackup';
import { readBackup } from './readBackup';
import { testLibrary } from './testLibrary';

/** The library as its backup has it. @throws when an import refuses the file. */
export async function exported(db: LibraryDatabase): Promise<{ backup: LibraryBackup; leftOut: number }> {
  const { text, leftOut } = await exportBackup(db, { now: new Date(0) }, {});
  const read = parseBackup(await text.text());
  if (!read.ok) throw new Error(`An import refuses the backup: ${read.problems[0]?.path} ${read.problems[0]?.message}`);
  return { backup: read.backup, leftOut };
}

/** Expects that the backup has all rows of the library, and that an empty library takes over all of them. */
export async function wholeBackup(db: LibraryDatabase): Promise<LibraryBackup> {
  const { backup, leftOut } = await exported(db);
  expect(leftOut).toBe(0);
  expect(backup).toEqual(await readBackup(db));
  const other = testLibrary();
  await importBackup(other, backup);
  expect(await readBackup(other)).toEqual(backup);
  await other.delete();
  return backup;
}

/** Commands of the library for timing in a page of the extension, on the extension's own database. */

import { type LibraryDatabase, openLibrary } from '~/lib/library/database/database';
import { write } from '~/lib/library/history/unitOfWork';
import { paperIds } from '~/lib/library/lists/paperIds';
import { annotateMany } from '~/lib/library/marks/annotateMany';
import { undo } from '~/lib/library/recovery/undo';
import { renameTag } from '~/lib/library/tags/renameTag';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';

let db: LibraryDatabase | undefined;
const library = (): LibraryDatabase => {
  db ??= openLibrary();
  return db;
};

export const idsOf = (tag?: string): Promise<string[]> => paperIds(library(), { filter: tag ? { tags: [tag] } : {} });

async function timed<T>(work: () => Promise<T>): Promise<{ time: number; value: T }> {
  const started = performance.now();
  const value = await work();
  return { time: performance.now() - started, value };
}

/** @returns milliseconds for a rename and for its undo. */
export async function rename(from: string, to: string): Promise<{ rename: number; undo: number }> {
  const renamed = await timed(() => renameTag(library(), from, to));
  const undone = await timed(() => undo(library(), renamed.value.entry));
  return { rename: renamed.time, undo: undone.time };
}

/** Adds many new records to the library in one transaction, with all derived rows. */
export const putEntries = (entries: readonly LibraryEntry[]): Promise<void> =>
  write(library(), ['anything'], async (unit) => {
    const changes = unit.newChanges();
    for (const { paper, annotation } of entries) {
      changes.set('papers', paper.id, paper);
      changes.set('annotations', paper.id, annotation);
    }
    await unit.commitUnrecorded(changes);
    // With this many ids, announce that anything may have changed.
    unit.announcement.ids.clear();
    unit.announcement.added = true;
  });

/** Undoes the newest import. @returns milliseconds. */
export async function takeImportBack(): Promise<number> {
  const imported = await library()
    .history.filter(({ action }) => action === 'import')
    .last();
  if (!imported) throw new Error('The history tells of no import.');
  return (await timed(() => undo(library(), imported.seq))).time;
}

/** Gives many papers one tag, and removes it afterwards. @returns milliseconds of the first. */
export async function bulkTag(ids: string[]): Promise<number> {
  const { time, value } = await timed(() => annotateMany(library(), ids, { kind: 'tags', add: ['bench bulk'], remove: [] }));
  await undo(library(), value.entry);
  return time;
}

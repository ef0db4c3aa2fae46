import { type Annotation, isBlank } from '~/lib/papers/annotation';
import type { HistoryAction, HistoryEntry, HistoryStep, RowFields } from '~/lib/papers/history';
import { pairKey } from '~/lib/papers/keptApart';
import { tagKey } from '~/lib/papers/tag';
import { loadApart } from './apartness';
import { ChangeSet } from './changeSet';
import type { CommandOptions } from './commandOptions';
import type { LibraryDatabase } from './database';
import { ownersAnywhere } from './findRecords';
import { recordsOf, stepsOf, wholeEntry } from './historySteps';
import { LibraryError } from './libraryError';
import { keepRevisions } from './noteHistory';
import { readRow, readSteps, refuseDamaged } from './readSteps';
import { type Rows, type RowTable, rowTables } from './rowKinds';
import { compact, type HistoryRow } from './rows';
import { sameValue } from './sameValue';
import { type Announcement, transact } from './transact';

/**
 * Takes one history entry back, all of it or nothing.
 * @throws LibraryError `not-found` for an unknown entry, `invalid` when it was taken back already or when what it
 *   changed was changed again since; and when the signal is aborted before the commit.
 */
export const undo = (db: LibraryDatabase, entry: number, options: CommandOptions = {}): Promise<void> =>
  transact(db, db.tables, async (announcement) => {
    const found = await db.history.get(entry);
    if (!found) throw new LibraryError('not-found', 'There is no such entry in the history.');
    await takeBack(db, found, options, announcement);
  });

/** Takes the newest entry back that still stands. @returns that entry, or null when there is none. */
export const undoLast = (db: LibraryDatabase, options: CommandOptions = {}): Promise<HistoryEntry | null> =>
  transact(db, db.tables, async (announcement) => {
    const last = await db.history
      .orderBy(':id')
      .reverse()
      .filter(({ undoneAt }) => undoneAt === undefined)
      .first();
    if (!last) return null;
    return { ...last, undoneAt: await takeBack(db, last, options, announcement) };
  });

const changedSince = (): LibraryError => new LibraryError('invalid', 'This was changed again since and cannot be taken back.');

/** Grow or pass by themselves, so they do not tell whether somebody changed the same thing again. */
const notCompared = new Set(['addedAt', 'updatedAt', 'refreshedAt', 'noteRevision']);

/** In these no record takes another one's place: their parts can be taken back one after the other. */
const separable: ReadonlySet<HistoryAction> = new Set<HistoryAction>([
  ...(['star', 'unstar', 'status', 'priority', 'tags', 'trash'] as const),
  ...(['renameTag', 'mergeTags', 'deleteTag', 'autoTag'] as const),
]);

async function takeBack(
  db: LibraryDatabase,
  entry: HistoryRow,
  { now = Date.now(), onProgress, signal }: CommandOptions,
  announcement: Announcement,
): Promise<number> {
  if (entry.undoneAt !== undefined) throw new LibraryError('invalid', 'This was taken back already.');
  refuseDamaged(entry);
  const parts = (await isSeparable(db, entry)) ? stepsOf(db, entry) : [(await wholeEntry(db, entry)).steps];
  const done = new Set<string>();
  for await (const steps of parts) {
    signal?.throwIfAborted();
    onProgress?.(done.size, entry.paperIds.length);
    await takeStepsBack(db, { ...entry, steps: readSteps(entry.seq, steps) }, now, announcement);
    for (const id of steps.flatMap(recordsOf)) done.add(id);
  }
  signal?.throwIfAborted();
  onProgress?.(entry.paperIds.length, entry.paperIds.length);
  await db.history.update(entry.seq, { undoneAt: now });
  return now;
}

/** Neither is one that only brought records, whatever it was. */
async function isSeparable(db: LibraryDatabase, entry: HistoryRow): Promise<boolean> {
  if (!entry.parted || separable.has(entry.action)) return true;
  for await (const steps of stepsOf(db, entry)) {
    if (steps.some(({ table, before }) => table === 'apart' || (table === 'papers' && before !== null))) return false;
  }
  return true;
}

async function takeStepsBack(db: LibraryDatabase, entry: HistoryEntry, now: number, announcement: Announcement): Promise<void> {
  const changes = new ChangeSet();
  for (const table of rowTables) {
    await changes.load(
      db,
      table,
      entry.steps.filter((step) => step.table === table).map(({ key }) => key),
    );
  }
  const trashed = entry.action === 'trash' ? changes.present('trash') : [];
  for (const step of entry.steps.toReversed()) reverse(changes, entry.seq, step, retagging.has(entry.action));
  // As they are in the trash by now: a tag may have been renamed there.
  for (const { paper, annotation } of trashed) {
    changes.set('papers', paper.id, paper);
    changes.set('annotations', paper.id, annotation);
  }
  await refuseDoubles(db, changes, entry);
  await refuseHalves(db, changes, entry);
  await forgetApart(db, changes, entry);
  await keepUndoneNotes(db, changes, entry, now);
  for (const id of changes.changedIds()) announcement.ids.add(id);
  announcement.added ||= changes.addsIdentifiers();
  await changes.write(db);
}

/** After these, further tags that a paper got or lost are no reason to keep the ones that they gave. */
const retagging: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['tags', 'renameTag', 'mergeTags', 'deleteTag', 'autoTag']);

function reverse(changes: ChangeSet, seq: number, { table, key, before, after }: HistoryStep, retags: boolean): void {
  const present = changes.get(table, key) as unknown as RowFields | null;
  if (after === null) {
    if (present !== null) throw changedSince();
    setRow(changes, table, key, before);
    return;
  }
  if (present === null) throw changedSince();
  const compared = Object.keys(after).filter((field) => before === null || isCompared(table, field));
  const tags = retags && table === 'annotations' && before ? tagsTakenBack(present.tags, before.tags, after.tags) : null;
  const stands = (field: string): boolean => sameValue(present[field] ?? null, after[field]);
  if (!compared.every((field) => stands(field) || (field === 'tags' && tags))) throw changedSince();
  const row = before === null ? null : restored(present, before, after);
  setRow(changes, table, key, row && readRow(seq, table, key, tags ? { ...row, tags } : row));
}

/** The web's half may have been refreshed since; only what a record is known by has to be as it was. */
const isCompared = (table: RowTable, field: string): boolean =>
  table === 'papers' ? field === 'identifiers' : !notCompared.has(field);

function restored(present: RowFields, before: RowFields, after: RowFields): RowFields {
  const row: RowFields = { ...present };
  for (const [field, value] of Object.entries(before)) {
    const stands = sameValue(present[field] ?? null, after[field]);
    if (stands && field !== 'noteRevision' && (field !== 'addedAt' || value !== 0)) row[field] = value ?? undefined;
  }
  if ('note' in before) row.noteRevision = Number(present.noteRevision) + 1;
  // The date of the first mark goes only when no mark is left.
  if (before.addedAt === 0 && isBlank(row as unknown as Annotation)) row.addedAt = 0;
  return compact(row);
}

/** @returns null when a tag that was given is gone by now, or one that was taken is there again. */
function tagsTakenBack(present: unknown, before: unknown, after: unknown): string[] | null {
  const [now, was, made] = [present, before, after].map(
    (tags) => new Map(Array.isArray(tags) ? tags.map((tag) => [tagKey(String(tag)), String(tag)]) : []),
  );
  if (!now || !was || !made || !Array.isArray(before) || !Array.isArray(after)) return null;
  if ([...made.keys()].some((key) => !was.has(key) && !now.has(key))) return null;
  if ([...was.keys()].some((key) => !made.has(key) && now.has(key))) return null;
  const kept = [...was].filter(([key]) => now.has(key) || !made.has(key));
  const since = [...now].filter(([key]) => !made.has(key));
  return [...kept, ...since].map(([, tag]) => tag);
}

function setRow<T extends RowTable>(changes: ChangeSet, table: T, key: string, row: RowFields | null): void {
  changes.set(table, key, row as unknown as Rows[T] | null);
}

/** A record must not come back beside another one that is known by the same identifier by now. */
async function refuseDoubles(db: LibraryDatabase, changes: ChangeSet, entry: HistoryEntry): Promise<void> {
  const returns = ({ table, before, after }: HistoryStep): boolean =>
    table === 'papers' && before !== null && (after === null || 'identifiers' in before);
  const keys = entry.steps.filter(returns).map(({ key }) => key);
  const returning = keys.map((key) => changes.get('papers', key)).filter((paper) => paper !== null);
  const owners = await ownersAnywhere(
    db,
    returning.flatMap(({ identifiers }) => identifiers),
  );
  for (const paper of returning) {
    for (const identifier of paper.identifiers) {
      const owner = owners.get(identifier);
      if (owner === undefined || owner === paper.id) continue;
      const stays = !changes.holds('papers', owner) || changes.get('papers', owner)?.identifiers.includes(identifier);
      if (stays) throw changedSince();
    }
  }
}

/** A record has both halves, and is either in the library or in the trash: a history that says otherwise is no history. */
async function refuseHalves(db: LibraryDatabase, changes: ChangeSet, { steps }: HistoryEntry): Promise<void> {
  const ofRecords = steps.filter(({ table }) => table === 'papers' || table === 'annotations' || table === 'trash');
  const moved = ofRecords.filter(({ before, after }) => before === null || after === null).map(({ key }) => key);
  for (const table of ['papers', 'annotations', 'trash'] as const) await changes.load(db, table, moved);
  for (const id of moved) {
    const [paper, annotation, trashed] = [changes.get('papers', id), changes.get('annotations', id), changes.get('trash', id)];
    if ((paper === null) !== (annotation === null) || (paper && trashed)) throw changedSince();
  }
}

/** What was said of a record that is gone for good is gone with it. */
async function forgetApart(db: LibraryDatabase, changes: ChangeSet, { steps }: HistoryEntry): Promise<void> {
  const made = steps.filter(({ table, before }) => table === 'papers' && before === null).map(({ key }) => key);
  const gone = made.filter((id) => !changes.get('papers', id) && !changes.get('trash', id));
  await loadApart(db, changes, gone);
  for (const { ids } of changes.present('apart'))
    if (ids.some((id) => gone.includes(id))) changes.set('apart', pairKey(...ids), null);
}

/** The text that comes back is a new revision: an editor that started from the one taken back must be able to join. */
async function keepUndoneNotes(db: LibraryDatabase, changes: ChangeSet, entry: HistoryEntry, now: number): Promise<void> {
  for (const { table, key, before, after } of entry.steps) {
    if (table !== 'annotations' || !after || !before || !('note' in before)) continue;
    const annotation = changes.get('annotations', key);
    if (!annotation) continue;
    const undone = { revision: annotation.noteRevision - 1, note: String(after.note ?? '') };
    await keepRevisions(db, key, [undone, { revision: annotation.noteRevision, note: annotation.note }], now);
  }
}

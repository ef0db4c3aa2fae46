import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { compact, type HistoryRow } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import { changedLater } from '~/lib/library/history/changedLater';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { chunksOf, entryOf, paperCountOf, recordsOf } from '~/lib/library/history/historySteps';
import { keyOwner } from '~/lib/library/history/keyOwner';
import { keepRevisions } from '~/lib/library/history/noteHistory';
import { readRow, readSteps, refuseDamaged } from '~/lib/library/history/readSteps';
import { type Rows, type RowTable, rowTables } from '~/lib/library/history/rowKinds';
import { stepUnits } from '~/lib/library/history/stepUnits';
import { type UnitOfWork, write } from '~/lib/library/history/unitOfWork';
import { longWork } from '~/lib/library/long-work/longWork';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import { undoEdit } from '~/lib/papers/edits/undoEdit';
import type { HistoryAction, HistoryEntry, HistoryStep, RowFields } from '~/lib/papers/history';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';

/**
 * Undoes one history entry, all of it or nothing. An entry with very many steps is undone in several short transactions.
 * @throws LibraryError `not-found` for an unknown entry; `invalid` when it was undone already, cannot be read, or what it
 *   changed was changed again since; the signal's reason when it is aborted before the end.
 */
export async function undo(db: LibraryDatabase, entry: number, options: CommandOptions = {}): Promise<void> {
  const large = await write(db, ['anything'], async (unit) => {
    const found = await db.history.get(entry);
    if (!found) throw new LibraryError('not-found', 'There is no such entry in the history.');
    if (found.chunkGroup) return found;
    await takeBack(db, found, options, unit);
    return null;
  });
  if (large) await takeLargeBack(db, large, options);
}

/** Undoes the newest entry that is not undone yet. @returns that entry, or null when there is none. */
export async function undoLast(db: LibraryDatabase, options: CommandOptions = {}): Promise<HistoryEntry | null> {
  const last = await write(db, ['anything'], async (unit) => {
    const newest = await db.history
      .orderBy(':id')
      .reverse()
      .filter(({ undoneAt }) => undoneAt === undefined)
      .first();
    if (!newest || newest.chunkGroup) return newest ?? null;
    return { ...newest, undoneAt: await takeBack(db, newest, options, unit) };
  });
  return last?.chunkGroup ? { ...entryOf(last), undoneAt: await takeLargeBack(db, last, options) } : last;
}

const changedSince = (): LibraryError => new LibraryError('invalid', 'This was changed again since and cannot be taken back.');
const takenBackAlready = (): LibraryError => new LibraryError('invalid', 'This was taken back already.');

/** Fields that change along with others: they do not show whether the same data was changed again. */
const notCompared = new Set(['addedAt', 'updatedAt', 'refreshedAt', 'noteRevision']);

async function takeBack(
  db: LibraryDatabase,
  entry: HistoryRow,
  { now = Date.now(), onProgress, signal }: CommandOptions,
  unit: UnitOfWork,
): Promise<number> {
  if (entry.undoneAt !== undefined) throw takenBackAlready();
  refuseDamaged(entry);
  signal?.throwIfAborted();
  onProgress?.(0, entry.paperIds.length);
  const changes = unit.newChanges();
  await planTakingBack(db, changes, { ...entry, steps: readSteps(entry.seq, entry.steps) }, now);
  await unit.commitUnrecorded(changes, { now });
  signal?.throwIfAborted();
  onProgress?.(entry.paperIds.length, entry.paperIds.length);
  await db.history.update(entry.seq, { undoneAt: now });
  return now;
}

/** Undoes the last step first, so that each step finds the rows as it left them. */
async function takeLargeBack(db: LibraryDatabase, entry: HistoryRow, options: CommandOptions): Promise<number> {
  const { now = Date.now(), onProgress, signal } = options;
  const papers = paperCountOf(entry);
  await longWork(db, { ...options, now }, async (work) => {
    const current = await readTransaction(db, [db.history], () => db.history.get(entry.seq));
    if (!current?.chunkGroup || current.undoneAt !== undefined) throw takenBackAlready();
    refuseDamaged(current);
    const parts = await readTransaction(db, [db.history], () => chunksOf(db, current.chunkGroup ?? ''));
    const done = new Set<string>();
    const takeStepsBack = async (steps: readonly HistoryStep[]): Promise<void> => {
      signal?.throwIfAborted();
      onProgress?.(done.size, papers);
      await work.quietSteps(stepUnits(steps).reverse(), async (changes, units) => {
        const checked = readSteps(entry.seq, units.toReversed().flat());
        await planTakingBack(db, changes, { ...entry, steps: checked }, now);
        for (const id of checked.flatMap(recordsOf)) done.add(id);
      });
    };
    await takeStepsBack(current.steps);
    // The parts do not change meanwhile: only other long work changes them, and that waits.
    for (const part of parts.toReversed()) {
      const row = await readTransaction(db, [db.historySteps], () => db.historySteps.get(part));
      if (row) refuseDamaged(entry, row);
      await takeStepsBack(row?.steps ?? []);
    }
    signal?.throwIfAborted();
    onProgress?.(papers, papers);
    work.atEnd = () => db.history.update(entry.seq, { undoneAt: now });
  });
  return now;
}

async function planTakingBack(db: LibraryDatabase, changes: ChangeSet, entry: HistoryEntry, now: number): Promise<void> {
  for (const table of rowTables) {
    await changes.load(
      table,
      entry.steps.filter((step) => step.table === table).map(({ key }) => key),
    );
  }
  const made = entry.steps.filter((step) => isMade(step, entry.action));
  if (await changedLater(db, entry.seq, made)) throw changedSince();
  const trashed = entry.action === 'trash' ? changes.present('trash') : [];
  for (const step of entry.steps.toReversed()) reverse(changes, entry, step);
  // Restore the rows as they are in the trash now: a tag may have been renamed there.
  for (const { paper, annotation } of trashed) {
    changes.set('papers', paper.id, paper);
    changes.set('annotations', paper.id, annotation);
  }
  await refuseDoubles(db, changes, entry);
  if (entry.action === 'edit') await refuseTakenKey(db, changes);
  await refuseHalves(changes, entry);
  await forgetApart(changes, entry);
  await keepUndoneNotes(db, changes, entry, now);
}

/**
 * Whether undo deletes the row of a step with all that changed in it since. Undoing a deletion deletes the row in the trash, but
 * keeps what changed there.
 */
const isMade = ({ table, before }: HistoryStep, action: HistoryAction): boolean =>
  before === null && (table === 'papers' || table === 'annotations' || (table === 'trash' && action !== 'trash'));

/** Actions on tags: these can be undone even if a paper got or lost other tags since. */
const retagging: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['tags', 'renameTag', 'mergeTags', 'deleteTag', 'autoTag']);

function reverse(changes: ChangeSet, { seq, action }: HistoryEntry, { table, key, before, after }: HistoryStep): void {
  const present = changes.get(table, key) as unknown as RowFields | null;
  if (after === null) {
    if (present !== null) throw changedSince();
    setRow(changes, table, key, before);
    return;
  }
  if (present === null) throw changedSince();
  if (action === 'edit' && table === 'papers' && before !== null) {
    const row = undoEdit(present, before, after);
    if (row === null) throw changedSince();
    setRow(changes, table, key, readRow(seq, table, key, compact(row)));
    return;
  }
  const retags = retagging.has(action);
  const compared = Object.keys(after).filter((field) => before === null || isCompared(table, field));
  const tags = retags && table === 'annotations' && before ? tagsTakenBack(present.tags, before.tags, after.tags) : null;
  const isUnchanged = (field: string): boolean => sameValue(present[field] ?? null, after[field]);
  if (!compared.every((field) => isUnchanged(field) || (field === 'tags' && tags))) throw changedSince();
  const row = before === null ? null : restored(present, before, after);
  setRow(changes, table, key, row && readRow(seq, table, key, tags ? { ...row, tags } : row));
}

/** Of a paper only the identifiers are compared: its bibliography may have been refreshed from the web since. */
const isCompared = (table: RowTable, field: string): boolean =>
  table === 'papers' ? field === 'identifiers' : !notCompared.has(field);

function restored(present: RowFields, before: RowFields, after: RowFields): RowFields {
  const row: RowFields = { ...present };
  for (const [field, value] of Object.entries(before)) {
    const isUnchanged = sameValue(present[field] ?? null, after[field]);
    if (isUnchanged && field !== 'noteRevision' && (field !== 'addedAt' || value !== 0)) row[field] = value ?? undefined;
  }
  if ('note' in before) row.noteRevision = Number(present.noteRevision) + 1;
  // The date of the first mark is removed only when no mark is left.
  if (before.addedAt === 0 && isBlank(row as unknown as Annotation)) row.addedAt = 0;
  return compact(row);
}

/**
 * The present tags without the change of a step.
 * @returns null when a tag that the step added is gone by now, or one that it removed is back.
 */
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

/** Refuses to bring back a record when another record has one of its identifiers by now. */
async function refuseDoubles(db: LibraryDatabase, changes: ChangeSet, entry: HistoryEntry): Promise<void> {
  const returns = ({ table, before, after }: HistoryStep): boolean =>
    table === 'papers' && before !== null && (after === null || 'identifiers' in before);
  const keys = entry.steps.filter(returns).map(({ key }) => key);
  const returning = keys.map((key) => changes.get('papers', key)).filter((paper) => paper !== null);
  const owners = await lookUpIdentifiers(
    db,
    returning.flatMap(({ identifiers }) => identifiers),
  );
  for (const paper of returning) {
    for (const identifier of paper.identifiers) {
      const owner = owners.get(identifier);
      if (owner === undefined || owner === paper.id) continue;
      const stays = !changes.isTracked('papers', owner) || changes.get('papers', owner)?.identifiers.includes(identifier);
      if (stays) throw changedSince();
    }
  }
}

/** Refuses to bring back a citation key that another paper has by now. */
async function refuseTakenKey(db: LibraryDatabase, changes: ChangeSet): Promise<void> {
  for (const [, { after }] of changes.changed('papers'))
    if (after?.citationKey && (await keyOwner(db, after.citationKey, after.id))) throw changedSince();
}

/** Refuses a result in which a record lacks a half, or is in the library and in the trash: such a history is damaged. */
async function refuseHalves(changes: ChangeSet, { steps }: HistoryEntry): Promise<void> {
  const ofRecords = steps.filter(({ table }) => table === 'papers' || table === 'annotations' || table === 'trash');
  const moved = ofRecords.filter(({ before, after }) => before === null || after === null).map(({ key }) => key);
  for (const table of ['papers', 'annotations', 'trash'] as const) await changes.load(table, moved);
  for (const id of moved) {
    const [paper, annotation, trashed] = [changes.get('papers', id), changes.get('annotations', id), changes.get('trash', id)];
    if ((paper === null) !== (annotation === null) || (paper && trashed)) throw changedSince();
  }
}

/** Deletes the distinct pairs of records that the undo deletes. */
async function forgetApart(changes: ChangeSet, { steps }: HistoryEntry): Promise<void> {
  const made = steps.filter(({ table, before }) => table === 'papers' && before === null).map(({ key }) => key);
  const gone = made.filter((id) => !changes.get('papers', id) && !changes.get('trash', id));
  await changes.loadApart(gone);
  for (const { ids } of changes.present('distinctPairs'))
    if (ids.some((id) => gone.includes(id))) changes.set('distinctPairs', pairKey(...ids), null);
}

/** Keeps the undone and the restored text as revisions, so that an editor that started from the undone one can be merged. */
async function keepUndoneNotes(db: LibraryDatabase, changes: ChangeSet, entry: HistoryEntry, now: number): Promise<void> {
  for (const { table, key, before, after } of entry.steps) {
    if (table !== 'annotations' || !after || !before || !('note' in before)) continue;
    const annotation = changes.get('annotations', key);
    if (!annotation) continue;
    const undone = { revision: annotation.noteRevision - 1, note: String(after.note ?? '') };
    await keepRevisions(db, key, [undone, { revision: annotation.noteRevision, note: annotation.note }], now);
  }
}

import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { compact, type HistoryRow } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { chunksOf, entryOf, paperCountOf, recordsOf } from '~/lib/library/history/historySteps';
import { keepRevisions } from '~/lib/library/history/noteHistory';
import { readRow, readSteps, refuseDamaged } from '~/lib/library/history/readSteps';
import { type Rows, type RowTable, rowTables } from '~/lib/library/history/rowKinds';
import { stepUnits } from '~/lib/library/history/stepUnits';
import { type UnitOfWork, write } from '~/lib/library/history/unitOfWork';
import { longWork } from '~/lib/library/long-work/longWork';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import { pairKey } from '~/lib/papers/distinctPair';
import type { HistoryAction, HistoryEntry, HistoryStep, RowFields } from '~/lib/papers/history';
import { sameValue } from '~/lib/papers/sameValue';
import { tagKey } from '~/lib/papers/tag';

/**
 * Takes one history entry back, all of it or nothing. One with very many steps is taken back in short transactions.
 * @throws LibraryError `not-found` for an unknown entry, `invalid` when it was taken back already or when what it
 *   changed was changed again since; and when the signal is aborted before the end.
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

/** Takes the newest entry back that still stands. @returns that entry, or null when there is none. */
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

/** Grow or pass by themselves, so they do not tell whether somebody changed the same thing again. */
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
  await unit.commitUnrecorded(changes);
  signal?.throwIfAborted();
  onProgress?.(entry.paperIds.length, entry.paperIds.length);
  await db.history.update(entry.seq, { undoneAt: now });
  return now;
}

/** The last step first: what was there before each is then as it was. */
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
        const some = readSteps(entry.seq, units.toReversed().flat());
        await planTakingBack(db, changes, { ...entry, steps: some }, now);
        for (const id of some.flatMap(recordsOf)) done.add(id);
      });
    };
    await takeStepsBack(current.steps);
    // Nobody changes them meanwhile: that is long work, too.
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
  const trashed = entry.action === 'trash' ? changes.present('trash') : [];
  for (const step of entry.steps.toReversed()) reverse(changes, entry.seq, step, retagging.has(entry.action));
  // As they are in the trash by now: a tag may have been renamed there.
  for (const { paper, annotation } of trashed) {
    changes.set('papers', paper.id, paper);
    changes.set('annotations', paper.id, annotation);
  }
  await refuseDoubles(db, changes, entry);
  await refuseHalves(changes, entry);
  await forgetApart(changes, entry);
  await keepUndoneNotes(db, changes, entry, now);
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

/** A record has both halves, and is either in the library or in the trash: a history that says otherwise is no history. */
async function refuseHalves(changes: ChangeSet, { steps }: HistoryEntry): Promise<void> {
  const ofRecords = steps.filter(({ table }) => table === 'papers' || table === 'annotations' || table === 'trash');
  const moved = ofRecords.filter(({ before, after }) => before === null || after === null).map(({ key }) => key);
  for (const table of ['papers', 'annotations', 'trash'] as const) await changes.load(table, moved);
  for (const id of moved) {
    const [paper, annotation, trashed] = [changes.get('papers', id), changes.get('annotations', id), changes.get('trash', id)];
    if ((paper === null) !== (annotation === null) || (paper && trashed)) throw changedSince();
  }
}

/** What was said of a record that is gone for good is gone with it. */
async function forgetApart(changes: ChangeSet, { steps }: HistoryEntry): Promise<void> {
  const made = steps.filter(({ table, before }) => table === 'papers' && before === null).map(({ key }) => key);
  const gone = made.filter((id) => !changes.get('papers', id) && !changes.get('trash', id));
  await changes.loadApart(gone);
  for (const { ids } of changes.present('distinctPairs'))
    if (ids.some((id) => gone.includes(id))) changes.set('distinctPairs', pairKey(...ids), null);
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

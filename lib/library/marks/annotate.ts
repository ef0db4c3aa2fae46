import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { annotationOf, paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { spellTags } from '~/lib/library/derived/tagCounts';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { type UnitOfWork, write } from '~/lib/library/history/unitOfWork';
import { matchRecords } from '~/lib/library/identity/matchRecords';
import { mergeRecords } from '~/lib/library/identity/mergeRecords';
import { resolveMergedId } from '~/lib/library/identity/resolveMergedId';
import { type Annotation, type AnnotationChange, blankAnnotation } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { draftToPaper, mergeBibliography } from '~/lib/papers/merging/mergeBibliography';
import type { Paper, PaperDraft } from '~/lib/papers/paper';
import type { Changed, PaperRef } from '~/lib/papers/paperStore';
import { sameValue } from '~/lib/papers/sameValue';
import { limits } from '~/lib/papers/text/limits';
import { addsToRead } from './addsToRead';
import { actionOf, applyChange } from './applyChange';
import { autoTagged, readRules } from './autoTagged';
import { saveNote } from './saveNote';

/**
 * Changes the star, status, priority, tags or note of one paper, in one transaction with strict durability and one history
 * entry. A draft is matched to a record by any of its identifiers, or becomes a new record. Several records that it matches
 * are merged first, in a history entry of their own, unless they are kept apart or an earlier merge of them was undone (see
 * `matchRecords`). The draft's bibliography is merged into the record without a history entry: it can be read from the web
 * again, and undoing a mark must not fail because a page showed more upvotes. An id that was merged into another record
 * names that record. A star may also make the paper "to read" (`addsToRead`), in the same history entry.
 * @param now milliseconds since the epoch.
 * @param session stored in the history entry: see `HistoryEntry`.
 * @returns the state after the commit; `entry` is 0 when nothing changed.
 * @throws LibraryError `not-found` for an id without a record (it may be in the trash).
 */
export async function annotate(
  db: LibraryDatabase,
  ref: PaperRef,
  change: AnnotationChange,
  now = Date.now(),
  session?: string,
): Promise<Changed> {
  const options = { now, session, toRead: await addsToRead(db, change) };
  try {
    return await annotateRecord(db, ref, change, options);
  } catch (error) {
    if (!('id' in ref) || !(error instanceof LibraryError && error.code === 'not-found')) throw error;
    const survivor = await readTransaction(db, [db.history, db.identifiers], () => resolveMergedId(db, ref.id));
    if (survivor === undefined) throw error;
    return annotateRecord(db, { id: survivor }, change, options);
  }
}

interface AnnotateOptions {
  now: number;
  session: string | undefined;
  /** Whether a star adds the status "to read". */
  toRead: boolean;
}

function annotateRecord(
  db: LibraryDatabase,
  ref: PaperRef,
  change: AnnotationChange,
  { now, session, toRead }: AnnotateOptions,
): Promise<Changed> {
  return write(db, ['id' in ref ? 'annotations' : 'records', 'rules'], async (unit) => {
    // Query both at once: each awaited answer adds a round trip to the browser process.
    const finding = 'id' in ref ? findById(db, unit, ref.id) : findOrCreate(db, unit, ref.draft, now);
    const [{ changes, ...found }, rules] = await Promise.all([finding, readRules(db)]);
    const record = { ...found, rules };
    const { id, annotation } = record;
    if (change.kind === 'note') return saveNote(db, unit, { ...record, changes, change, now });

    const spelled = change.kind === 'tags' ? { ...change, add: await spellTags(db, change.add) } : change;
    const next = await autoTagged(db, record, applyChange(annotation, spelled, now, toRead));
    // A change without effect creates no record.
    if (record.isNew && next === annotation) return { id, annotation, entry: 0 };
    changes.set('annotations', id, next);
    const entry = await unit.commit(changes, { action: actionOf(change), now, session });
    return { id, annotation: next, entry };
  });
}

/** A record that was found or created, and the change set that holds its rows. */
interface Found {
  id: string;
  annotation: Annotation;
  /** Present if it was read. */
  paper?: Paper | undefined;
  isNew: boolean;
  changes: ChangeSet;
}

async function findById(db: LibraryDatabase, unit: UnitOfWork, requested: string): Promise<Found> {
  const row = await db.annotations.get(requested);
  if (!row) throw new LibraryError('not-found', 'This paper is not in the library.');
  const annotation = annotationOf(row);
  const changes = unit.newChanges();
  changes.track('annotations', row.paperId, annotation);
  return { id: row.paperId, annotation, isNew: false, changes };
}

/** Finds the record of a draft, or prepares a new one. Inside a transaction over records. */
export async function findOrCreate(db: LibraryDatabase, unit: UnitOfWork, draft: PaperDraft, now: number): Promise<Found> {
  const { same, identifiers } = await matchRecords(db, draft.identifiers);
  const [first, ...others] = same;
  if (!first) {
    const paper = draftToPaper(draft, crypto.randomUUID(), now);
    const changes = unit.newChanges();
    changes.setFromWeb(null, paper);
    changes.track('annotations', paper.id, blankAnnotation);
    return { id: paper.id, annotation: blankAnnotation, paper, isNew: true, changes };
  }
  const paper = others.length === 0 ? paperOf(first) : await mergeMatched(db, unit, [first, ...others].map(paperOf), now);
  const found = await findById(db, unit, paper.id);
  const next = refreshed(paper, { ...draft, identifiers }, now);
  if (next === paper) found.changes.track('papers', paper.id, paper);
  else found.changes.setFromWeb(paper, next);
  return { ...found, paper: next };
}

async function mergeMatched(db: LibraryDatabase, unit: UnitOfWork, papers: Paper[], now: number): Promise<Paper> {
  const ids = papers.map(({ id }) => id);
  const changes = unit.newChanges();
  for (const paper of papers) changes.track('papers', paper.id, paper);
  await Promise.all([changes.load('annotations', ids), changes.loadApart(ids)]);
  const paper = mergeRecords(changes, ids);
  await unit.commit(changes, { action: 'merge', now });
  await forgetRevisions(db, ids);
  return paper;
}

/** A paper with the bibliography that a draft adds to it; the same object when the draft adds nothing. */
export function refreshed(
  paper: Paper,
  draft: Omit<PaperDraft, 'identifiers'> & { identifiers: Identifier[] },
  now: number,
): Paper {
  const { id, createdAt, refreshedAt } = paper;
  const identifiers = [...new Set([...paper.identifiers, ...draft.identifiers])].slice(0, limits.identifiers);
  const sites = [...new Set([...paper.sites, draft.site])].slice(0, limits.sites);
  const next: Paper = { ...mergeBibliography(paper, draft), id, identifiers, sites, createdAt, refreshedAt };
  return sameValue(next, paper) ? paper : { ...next, refreshedAt: now };
}

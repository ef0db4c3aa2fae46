import { type AnnotationChange, blankAnnotation } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifier';
import { limits } from '~/lib/papers/limits';
import { draftToPaper, mergeBibliography } from '~/lib/papers/mergeBibliography';
import type { Paper, PaperDraft } from '~/lib/papers/paper';
import type { Changed, PaperRef } from '~/lib/papers/paperStore';
import { loadApart } from './apartness';
import { actionOf, applyChange } from './applyChange';
import { autoTagged, type Met } from './autoTagged';
import { ChangeSet } from './changeSet';
import { commitChanges } from './commitChanges';
import type { LibraryDatabase } from './database';
import { LibraryError } from './libraryError';
import { mergeRecords } from './mergeRecords';
import { forgetRevisions } from './noteHistory';
import { recordsMet } from './recordsMet';
import { annotationOf, annotationRow, paperOf, paperRow } from './rows';
import { sameValue } from './sameValue';
import { saveNote } from './saveNote';
import { survivorOf } from './survivorOf';
import { spellTags } from './tagUse';
import { updateTallies } from './tallies';
import { type Announcement, transact } from './transact';
import { updateTwins } from './twins';
import { updateNames } from './updateNames';

/**
 * Stars, tags, notes or sets the status of one paper: one strict transaction, one history entry. A draft finds its
 * record by any identifier, or makes one; records that a draft shows to be the same paper are merged first, in an
 * entry of their own, unless they are kept apart or such a join was taken back (see `recordsMet`). What the draft knows of the bibliography is merged in on the way and leaves no entry: the web
 * can be asked for it again, and undo of a mark must not fail because a page showed more upvotes.
 * @returns the state after the commit; `entry` is 0 when the change was no change.
 * An id that was merged into another record means that one by now.
 * @throws LibraryError `not-found` for an id without a record (it may be in the trash).
 */
export function annotate(db: LibraryDatabase, ref: PaperRef, change: AnnotationChange, now = Date.now()): Promise<Changed> {
  const tables = [
    db.papers,
    db.names,
    db.annotations,
    db.tagUse,
    db.tallies,
    db.history,
    ...(db.tagsFor ? [db.rules] : []),
    ...('id' in ref ? [] : [db.twins, db.apart, db.trash]),
    ...('id' in ref && change.kind !== 'note' ? [] : [db.noteRevisions]),
  ];
  return transact(db, tables, async (announcement) => {
    const met = 'id' in ref ? await known(db, ref.id) : await meet(db, ref.draft, now, announcement);
    const { id, annotation, isNew } = met;
    if (change.kind === 'note') return saveNote(db, announcement, { ...met, change, now });

    const wanted = change.kind === 'tags' ? { ...change, add: await spellTags(db, change.add) } : change;
    const next = await autoTagged(db, met, applyChange(annotation, wanted, now));
    if (isNew && next === annotation) await db.annotations.put(annotationRow(id, annotation));
    const changes = new ChangeSet();
    if (met.paper) changes.hold('papers', id, met.paper);
    changes.hold('annotations', id, annotation);
    changes.set('annotations', id, next);
    const entry = await commitChanges(db, changes, announcement, { action: actionOf(change), now });
    return { id, annotation: next, entry };
  });
}

async function known(db: LibraryDatabase, asked: string): Promise<Met> {
  const row = (await db.annotations.get(asked)) ?? (await db.annotations.get((await survivorOf(db, asked)) ?? asked));
  if (!row) throw new LibraryError('not-found', 'This paper is not in the library.');
  return { id: row.paperId, annotation: annotationOf(row), isNew: false };
}

async function meet(db: LibraryDatabase, draft: PaperDraft, now: number, announcement: Announcement): Promise<Met> {
  const { same, identifiers } = await recordsMet(db, draft.identifiers);
  const [first, ...others] = same;
  if (!first) {
    const paper = draftToPaper(draft, crypto.randomUUID(), now);
    await Promise.all([db.papers.add(paperRow(paper)), updateNames(db, [[null, paper]]), updateTwins(db, [[null, paper]])]);
    announcement.ids.add(paper.id);
    announcement.added = true;
    return { id: paper.id, annotation: blankAnnotation, paper, isNew: true };
  }
  const paper = others.length === 0 ? paperOf(first) : await mergeMet(db, [first, ...others].map(paperOf), now, announcement);
  const met = await known(db, paper.id);
  return { ...met, paper: await refresh(db, { ...met, paper }, { ...draft, identifiers }, now, announcement) };
}

async function mergeMet(db: LibraryDatabase, papers: Paper[], now: number, announcement: Announcement): Promise<Paper> {
  const ids = papers.map(({ id }) => id);
  const changes = new ChangeSet();
  for (const paper of papers) changes.hold('papers', paper.id, paper);
  await Promise.all([changes.load(db, 'annotations', ids), loadApart(db, changes, ids)]);
  const paper = mergeRecords(changes, ids);
  await commitChanges(db, changes, announcement, { action: 'merge', now });
  await forgetRevisions(db, ids);
  return paper;
}

async function refresh(
  db: LibraryDatabase,
  { paper, annotation }: { paper: Paper; annotation: Met['annotation'] },
  draft: Omit<PaperDraft, 'identifiers'> & { identifiers: Identifier[] },
  now: number,
  announcement: Announcement,
): Promise<Paper> {
  const { id, createdAt, refreshedAt } = paper;
  const identifiers = [...new Set([...paper.identifiers, ...draft.identifiers])].slice(0, limits.identifiers);
  const sites = [...new Set([...paper.sites, draft.site])].slice(0, limits.sites);
  const next: Paper = { ...mergeBibliography(paper, draft), id, identifiers, sites, createdAt, refreshedAt };
  if (sameValue(next, paper)) return paper;
  const refreshed = { ...next, refreshedAt: now };
  await Promise.all([
    db.papers.put(paperRow(refreshed)),
    updateNames(db, [[paper, next]]),
    updateTwins(db, [[paper, next]]),
    updateTallies(db, [{ id, paper: { before: paper, after: next }, annotation: { before: annotation, after: annotation } }]),
  ]);
  announcement.ids.add(paper.id);
  announcement.added ||= identifiers.length > paper.identifiers.length;
  return refreshed;
}

import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { annotationOf, paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { forgetRevisions } from '~/lib/library/history/noteHistory';
import { write } from '~/lib/library/history/unitOfWork';
import { blankAnnotation } from '~/lib/papers/annotation';
import { distinctPair, pairKey } from '~/lib/papers/distinctPair';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { canSplitOff, mergesOf } from './mergesOf';
import { planSplit, type SplitPlan } from './planSplit';

/**
 * Moves some identifiers of a record into a record of their own. If a merge took in a record with exactly these identifiers,
 * the merge is reversed, and what was changed since stays with the kept record. Otherwise both records get the bibliography,
 * tags, star and status, and only the kept one gets the note. The two are kept apart from then on. One transaction, one
 * history entry.
 * @returns the id of the record that was split off.
 * @throws LibraryError `not-found` when there is no such record; `invalid` when `identifiers` is empty, includes all of the
 *   record's identifiers, or one that is not the record's.
 */
export function splitPaper(
  db: LibraryDatabase,
  id: string,
  identifiers: readonly Identifier[],
  now = Date.now(),
): Promise<{ id: string; entry: number }> {
  return write(db, ['records'], async (unit) => {
    const { kept, parted } = await plan(db, id, identifiers, now);
    const earlierId = parted.paper.id;
    const taken = earlierId === '' || (await db.papers.get(earlierId)) || (await db.trash.get(earlierId));
    const partedId = taken ? crypto.randomUUID() : earlierId;
    const changes = unit.newChanges();
    await Promise.all([changes.load('papers', [id]), changes.load('annotations', [id])]);
    changes.set('papers', id, kept.paper);
    changes.set('annotations', id, kept.annotation);
    changes.set('papers', partedId, { ...parted.paper, id: partedId });
    changes.set('annotations', partedId, parted.annotation);
    changes.set('distinctPairs', pairKey(id, partedId), distinctPair(id, partedId, now));
    const entry = await unit.commit(changes, { action: 'split', now });
    await forgetRevisions(db, [id, partedId]);
    return { id: partedId, entry };
  });
}

/** Computes what `splitPaper` would make of a record now. Writes nothing. */
export const previewSplit = (db: LibraryDatabase, id: string, identifiers: readonly Identifier[]): Promise<SplitPlan> =>
  readTransaction(db, [db.papers, db.annotations, db.history], () => plan(db, id, identifiers, Date.now()));

export interface SplitOptions {
  identifiers: Identifier[];
  /** The identifiers of each record that was merged into this one and can be split off again, newest merge first. */
  joined: Identifier[][];
}

/** The ways in which a record can be split; undefined when there is no such record. */
export const splitOptions = (db: LibraryDatabase, id: string): Promise<SplitOptions | undefined> =>
  readTransaction(db, [db.papers, db.history], async () => {
    const paper = await db.papers.get(id);
    if (!paper) return undefined;
    const { identifiers } = paper;
    const joins = identifiers.length > 1 ? await mergesOf(db, paper) : [];
    const taken = joins.flatMap((join) => join.taken.map((record) => record.paper.identifiers));
    return { identifiers, joined: taken.filter((own) => canSplitOff(own, identifiers)) };
  });

async function plan(db: LibraryDatabase, id: string, identifiers: readonly Identifier[], now: number): Promise<SplitPlan> {
  const [row, annotation] = await Promise.all([db.papers.get(id), db.annotations.get(id)]);
  if (!row) throw new LibraryError('not-found', 'This paper is not in the library.');
  const paper = paperOf(row);
  if (!canSplitOff(identifiers, paper.identifiers)) {
    throw new LibraryError('invalid', 'Some of the identifiers of the paper must be named, and not all.');
  }
  const record = { paper, annotation: annotation ? annotationOf(annotation) : blankAnnotation };
  return planSplit(record, identifiers, await mergesOf(db, paper), now);
}

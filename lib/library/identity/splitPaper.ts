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
 * Gives some identifiers of a record to a record of their own. Where these are what a join took in, both become what
 * they were then, and what was done since stays with the kept one; otherwise both keep the bibliography, tags, star and
 * status, and the note stays. The two are kept apart from then on. One transaction, one history entry.
 * @returns the id of the other record.
 * @throws LibraryError `not-found` without a record, `invalid` when the identifiers are none or all of it, or not its own.
 */
export function splitPaper(
  db: LibraryDatabase,
  id: string,
  identifiers: readonly Identifier[],
  now = Date.now(),
): Promise<{ id: string; entry: number }> {
  return write(db, ['records'], async (unit) => {
    const { kept, parted } = await plan(db, id, identifiers, now);
    const parteds = parted.paper.id;
    const taken = parteds === '' || (await db.papers.get(parteds)) || (await db.trash.get(parteds));
    const other = taken ? crypto.randomUUID() : parteds;
    const changes = unit.newChanges();
    await Promise.all([changes.load('papers', [id]), changes.load('annotations', [id])]);
    changes.set('papers', id, kept.paper);
    changes.set('annotations', id, kept.annotation);
    changes.set('papers', other, { ...parted.paper, id: other });
    changes.set('annotations', other, parted.annotation);
    changes.set('distinctPairs', pairKey(id, other), distinctPair(id, other, now));
    const entry = await unit.commit(changes, { action: 'split', now });
    await forgetRevisions(db, [id, other]);
    return { id: other, entry };
  });
}

/** What `splitPaper` would make of a record now; nothing is written. */
export const previewSplit = (db: LibraryDatabase, id: string, identifiers: readonly Identifier[]): Promise<SplitPlan> =>
  readTransaction(db, [db.papers, db.annotations, db.history], () => plan(db, id, identifiers, Date.now()));

export interface SplitOptions {
  identifiers: Identifier[];
  /** The identifiers of each record that was joined with this one and can be parted from it again, newest join first. */
  joined: Identifier[][];
}

/** How a record can be split; undefined when there is no such record. */
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

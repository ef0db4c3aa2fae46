import type { LibraryDatabase } from '~/lib/library/database/database';
import { write } from '~/lib/library/history/unitOfWork';
import { putSkips } from '~/lib/library/seen/markSeen';
import { readSeen } from '~/lib/library/seen/seenFor';
import { seenWriter } from '~/lib/library/seen/writeSeen';
import { type Annotation, isBlank } from '~/lib/papers/annotation';
import { feedSession, type HistoryAction } from '~/lib/papers/history';
import type { PaperDraft } from '~/lib/papers/paper';
import { addsToRead } from './addsToRead';
import { findOrCreate } from './annotate';
import { actionOf, applyChange, type MarkChange } from './applyChange';
import { autoTagged, readRules } from './autoTagged';

/** What the user decided about a paper on a feed. */
interface Decision {
  changes: readonly MarkChange[];
  /** Skips the paper, or takes that back, wherever the skip is stored: in its record, or with the cards that were seen. */
  skipped?: boolean | undefined;
}

export interface Decided {
  /** The record's id; absent when the paper has none. */
  id?: string | undefined;
  annotation: Annotation;
  /** The history entry; 0 when the record did not change. */
  entry: number;
  /** Whether the card was skipped before, if that changed; absent if it did not. The history does not contain it. */
  wasSkipped?: boolean | undefined;
}

/**
 * Carries out one decision of a feed: all of its changes in one transaction, with one history entry, which `undoFeedMark` takes
 * back. Records are found, merged and created as in `annotate`. What is stored decides what there is to change: the page may not
 * know it. A skip becomes the status of a paper in the library; another gets no mark by it.
 * @param site of the card; it is stored if the card was never seen.
 */
export async function decide(
  db: LibraryDatabase,
  draft: PaperDraft,
  { changes: wanted, skipped }: Decision,
  site: string,
  now = Date.now(),
): Promise<Decided> {
  const star = wanted.find(({ kind }) => kind === 'star');
  const toRead = star !== undefined && (await addsToRead(db, star));
  return write(db, ['records', 'rules', ...(skipped === undefined ? [] : ['seen' as const])], async (unit) => {
    // Query all at once: each awaited answer adds a round trip to the browser process.
    const [{ changes, ...found }, rules, seen] = await Promise.all([
      findOrCreate(db, unit, draft, now),
      readRules(db),
      skipped === undefined ? [] : readSeen(db, [draft.identifiers], now),
    ]);
    const { id, annotation, isNew } = found;
    const wasSkipped = seen[0]?.skipped;
    // A record without marks is in no list: what the user skips there is the card.
    const isListed = !isNew && !isBlank(annotation);
    const changesCard = wasSkipped !== undefined && wasSkipped !== skipped && !(skipped && isListed);
    if (changesCard) {
      await putSkips(db, seenWriter(db), [draft.identifiers], { skipped: !wasSkipped, site, now });
      unit.announcement.unnamed = true;
    }
    const card = changesCard ? { wasSkipped } : {};
    const all = withSkip(wanted, skipped, annotation, isListed);
    let action: HistoryAction = 'status';
    let marked = annotation;
    for (const change of all) {
      const next = applyChange(marked, change, now, toRead);
      if (next !== marked) action = actionOf(change);
      marked = next;
    }
    const next = await autoTagged(db, { ...found, rules }, marked);
    // A decision without effect creates no record.
    if (isNew && next === annotation) return { annotation, entry: 0, ...card };
    changes.set('annotations', id, next);
    const entry = await unit.commit(changes, { action, now, session: feedSession });
    return { id, annotation: next, entry, ...card };
  });
}

/** @returns the changes of the record, with those that a skip, or taking it back, makes in it. */
function withSkip(
  changes: readonly MarkChange[],
  skipped: boolean | undefined,
  { status }: Annotation,
  isListed: boolean,
): readonly MarkChange[] {
  if (skipped && isListed) return [...changes, { kind: 'status', status: 'skipped' }];
  // First, so that a star may make the paper "to read".
  if (skipped === false && status === 'skipped') return [{ kind: 'status', status: null }, ...changes];
  return changes;
}

import type { LibraryDatabase } from '~/lib/library/database/database';
import { skipCards } from '~/lib/library/seen/markSeen';
import { seenFor } from '~/lib/library/seen/seenFor';
import { type AnnotationChange, blankAnnotation, isBlank } from '~/lib/papers/annotation';
import type { PaperDraft } from '~/lib/papers/paper';
import type { Annotated } from '~/lib/papers/paperStore';
import { annotate } from './annotate';
import { paperState } from './paperState';

/**
 * Changes the marks of a paper that a page shows, as `annotate` does, with one difference: a paper without a mark that gets the
 * status "skipped" becomes no record, and any other decision takes that back. A skip has no history entry.
 * @param now milliseconds since the epoch.
 */
export async function annotateDraft(
  db: LibraryDatabase,
  draft: PaperDraft,
  change: AnnotationChange,
  now = Date.now(),
): Promise<Annotated> {
  if (!decides(change)) return annotate(db, { draft }, change, now);
  const state = await paperState(db, { draft });
  if (state && !isBlank(state.annotation)) return annotate(db, { draft }, change, now);

  const skip = (skipped: boolean): Promise<unknown> => skipCards(db, [draft.identifiers], skipped, draft.site, now);
  const { id, annotation = blankAnnotation } = state ?? {};
  if (change.kind === 'status' && change.status === 'skipped') {
    await skip(true);
    return { id, annotation: { ...annotation, status: 'skipped' }, entry: 0 };
  }
  const [seen] = await seenFor(db, [draft.identifiers]);
  const changed = await annotate(db, { draft }, change, now);
  if (seen?.skipped) await skip(false);
  return changed;
}

/** Whether a change says what the user thinks of a paper that was skipped. */
function decides(change: AnnotationChange): boolean {
  if (change.kind === 'star') return change.starred;
  return change.kind === 'status' || (change.kind === 'tags' && change.add.length > 0);
}

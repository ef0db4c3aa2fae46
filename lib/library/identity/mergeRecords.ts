import { byAge } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { type Annotation, blankAnnotation } from '~/lib/papers/annotation';
import { distinctPair, pairKey } from '~/lib/papers/distinctPair';
import { mergePaper } from '~/lib/papers/mergeBibliography';
import type { Paper } from '~/lib/papers/paper';
import { mergeRecordAnnotations } from './mergeRecordAnnotations';

export interface RecordData {
  paper: Paper;
  annotation: Annotation;
}

/**
 * What several records say of one paper, the oldest first. The oldest id survives; both notes are kept. The note's
 * revision jumps past both, so that an editor that started from either joins its text instead of replacing what came
 * from the other.
 */
export function mergeRecordData(oldest: RecordData, others: readonly RecordData[]): RecordData {
  let { paper, annotation } = oldest;
  for (const other of others) {
    const noteRevision = Math.max(annotation.noteRevision, other.annotation.noteRevision) + 1;
    paper = { ...mergePaper(paper, other.paper), id: oldest.paper.id };
    annotation = { ...mergeRecordAnnotations(annotation, other.annotation), noteRevision };
  }
  return { paper, annotation };
}

/**
 * Makes one record of several that turned out to be the same paper. Their papers and annotations must be held, and
 * what is kept apart from them: whatever one of them was kept apart from, the one record is.
 */
export function mergeRecords(changes: ChangeSet, ids: readonly string[]): Paper {
  const papers = ids.map((id) => changes.get('papers', id)).filter((paper) => paper !== null);
  const [oldest, ...others] = papers
    .sort(byAge)
    .map((paper) => ({ paper, annotation: changes.get('annotations', paper.id) ?? blankAnnotation }));
  if (!oldest) throw new Error('There is no record to merge into.');
  const { paper, annotation } = mergeRecordData(oldest, others);
  for (const other of others) {
    changes.set('papers', other.paper.id, null);
    changes.set('annotations', other.paper.id, null);
  }
  changes.set('papers', paper.id, paper);
  changes.set('annotations', paper.id, annotation);
  moveDistinctPairs(changes, new Set(ids), paper.id);
  return paper;
}

function moveDistinctPairs(changes: ChangeSet, merged: ReadonlySet<string>, survivor: string): void {
  for (const { ids, at } of changes.present('distinctPairs')) {
    const [one, other] = ids;
    if (!merged.has(one) && !merged.has(other)) continue;
    const outside = merged.has(one) ? other : one;
    if (ids.includes(survivor) && !merged.has(outside)) continue;
    changes.set('distinctPairs', pairKey(...ids), null);
    if (merged.has(outside)) continue;
    const key = pairKey(survivor, outside);
    if (!changes.get('distinctPairs', key)) changes.set('distinctPairs', key, distinctPair(survivor, outside, at));
  }
}

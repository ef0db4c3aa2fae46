import { byAge } from '~/lib/library/derived/findRecords';
import type { ChangeSet } from '~/lib/library/history/changeSet';
import { type Annotation, blankAnnotation } from '~/lib/papers/annotation';
import { distinctPair, pairKey } from '~/lib/papers/distinctPair';
import { mergePaper } from '~/lib/papers/merging/mergeBibliography';
import type { Paper } from '~/lib/papers/paper';
import { mergeRecordAnnotations } from './mergeRecordAnnotations';

export interface RecordData {
  paper: Paper;
  annotation: Annotation;
}

/**
 * Merges the data of several records of one paper. The id of the oldest survives; all notes are kept. The note's revision
 * becomes greater than that of each record, so that an editor that started from any of them merges its text instead of
 * replacing the text of the others.
 * @param others oldest first.
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
 * Merges several records of the same paper into one. The change set must hold their papers, annotations and distinct pairs:
 * the merged record is kept apart from every record that one of them was kept apart from.
 * @returns the merged paper.
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

/** Names the survivor in the pairs of merged records, and removes pairs of which both records were merged. */
function moveDistinctPairs(changes: ChangeSet, merged: ReadonlySet<string>, survivor: string): void {
  for (const { ids, at } of changes.present('distinctPairs')) {
    const [a, b] = ids;
    if (!merged.has(a) && !merged.has(b)) continue;
    const outside = merged.has(a) ? b : a;
    if (ids.includes(survivor) && !merged.has(outside)) continue;
    changes.set('distinctPairs', pairKey(...ids), null);
    if (merged.has(outside)) continue;
    const key = pairKey(survivor, outside);
    if (!changes.get('distinctPairs', key)) changes.set('distinctPairs', key, distinctPair(survivor, outside, at));
  }
}

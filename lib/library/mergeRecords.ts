import { blankAnnotation } from '~/lib/papers/annotation';
import { mergePapers } from '~/lib/papers/mergeBibliography';
import type { Paper } from '~/lib/papers/paper';
import type { ChangeSet } from './changeSet';
import { byAge } from './findRecords';
import { uniteAnnotations } from './uniteAnnotations';

/**
 * Makes one record of several that turned out to be the same paper. Their papers and annotations must be held.
 * The oldest id survives; both notes are kept. The note's revision jumps past both, so that an editor that started
 * from either joins its text instead of replacing what came from the other.
 */
export function mergeRecords(changes: ChangeSet, ids: readonly string[]): Paper {
  const papers = ids.map((id) => changes.get('papers', id)).filter((paper) => paper !== null);
  const [oldest, ...rest] = papers.sort(byAge);
  if (!oldest) throw new Error('There is no record to merge into.');
  let paper = oldest;
  let annotation = changes.get('annotations', oldest.id) ?? blankAnnotation;
  for (const other of rest) {
    const theirs = changes.get('annotations', other.id) ?? blankAnnotation;
    const noteRevision = Math.max(annotation.noteRevision, theirs.noteRevision) + 1;
    paper = { ...mergePapers(paper, other), id: oldest.id };
    annotation = { ...uniteAnnotations(annotation, theirs), noteRevision };
    changes.set('papers', other.id, null);
    changes.set('annotations', other.id, null);
  }
  changes.set('papers', oldest.id, paper);
  changes.set('annotations', oldest.id, annotation);
  return paper;
}

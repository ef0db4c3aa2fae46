import type { Annotation } from '~/lib/papers/annotation';
import { mergeAnnotations } from '~/lib/papers/merging/mergeBibliography';

/**
 * Merges the annotations that two records, or a record and a file, have for one paper. Merging the same annotation again
 * changes nothing: a note that already contains the other one stays. The revision grows only when the text changes.
 */
export function mergeRecordAnnotations(mine: Annotation, theirs: Annotation): Annotation {
  const note = noteOf(mine, theirs);
  const noteRevision = note === mine.note ? mine.noteRevision : Math.max(mine.noteRevision, theirs.noteRevision) + 1;
  // `addedAt` is 0 for a paper that was never marked: that is no date, and not the earlier one.
  const addedAt = Math.min(mine.addedAt || theirs.addedAt, theirs.addedAt || mine.addedAt);
  return { ...mergeAnnotations(mine, theirs), note, noteRevision, addedAt };
}

function noteOf(mine: Annotation, theirs: Annotation): string {
  if (mine.note.includes(theirs.note.trim())) return mine.note;
  if (theirs.note.includes(mine.note.trim())) return theirs.note;
  return mergeAnnotations(mine, theirs).note;
}

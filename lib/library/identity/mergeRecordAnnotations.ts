import type { Annotation } from '~/lib/papers/annotation';
import { mergeAnnotations } from '~/lib/papers/mergeBibliography';

/**
 * What two records or a record and a file say of one paper. Uniting with the same thing again changes nothing: a
 * note that holds the other already stays as it is. The revision grows only with the text.
 */
export function mergeRecordAnnotations(mine: Annotation, theirs: Annotation): Annotation {
  const note = noteOf(mine, theirs);
  const noteRevision = note === mine.note ? mine.noteRevision : Math.max(mine.noteRevision, theirs.noteRevision) + 1;
  // A paper that was never marked has no date, which is not an early one.
  const addedAt = Math.min(mine.addedAt || theirs.addedAt, theirs.addedAt || mine.addedAt);
  return { ...mergeAnnotations(mine, theirs), note, noteRevision, addedAt };
}

function noteOf(mine: Annotation, theirs: Annotation): string {
  if (mine.note.includes(theirs.note.trim())) return mine.note;
  if (theirs.note.includes(mine.note.trim())) return theirs.note;
  return mergeAnnotations(mine, theirs).note;
}

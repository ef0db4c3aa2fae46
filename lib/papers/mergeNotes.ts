/** Joins two edits of one note so that neither loses a word. */
import { diff3Merge } from 'node-diff3';

const lines = (text: string): string[] => text.split('\n');

/** Both sides of a conflict in full: the longer where one contains the other, else one below the other. */
function keepBoth(theirs: readonly string[], mine: readonly string[]): string[] {
  const [one, other] = [theirs.join('\n'), mine.join('\n')];
  if (one.includes(other)) return [...theirs];
  if (other.includes(one)) return [...mine];
  return [...theirs, ...mine];
}

/**
 * Three-way merge by lines.
 * @param base the text that both started from; '' when it is not known, and then both texts are kept.
 * @param theirs the text that is saved. @param mine the text to be saved.
 */
export function mergeNotes(base: string, theirs: string, mine: string): string {
  if (theirs === mine || mine === base) return theirs;
  if (theirs === base) return mine;
  const regions = diff3Merge(lines(theirs), lines(base), lines(mine), { excludeFalseConflicts: true });
  return regions.flatMap(({ ok, conflict }) => ok ?? (conflict ? keepBoth(conflict.a, conflict.b) : [])).join('\n');
}

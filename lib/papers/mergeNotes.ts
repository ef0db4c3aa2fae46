/** Joins two edits of one note so that neither loses a word. */
import { diff3Merge } from 'node-diff3';

/** Beyond this many lines a comparison could take minutes; then both texts are kept whole. */
const mostLines = 10_000;

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
  const [a, o, b] = [lines(theirs), lines(base), lines(mine)];
  // Without a common beginning an empty line would count as one, and the paragraphs of two notes would be shuffled.
  if (base.trim() === '' || Math.max(a.length, o.length, b.length) > mostLines) return keepBoth(a, b).join('\n');
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  return regions.flatMap(({ ok, conflict }) => ok ?? (conflict ? keepBoth(conflict.a, conflict.b) : [])).join('\n');
}

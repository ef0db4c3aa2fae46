/** Merges two edits of one note without losing text of either. */
import { diff3Merge } from 'node-diff3';

/** With more lines a comparison could take minutes, so both texts are kept in full. */
const mostLines = 10_000;

const lines = (text: string): string[] => text.split('\n');

/** Keeps both sides of a conflict: the longer one where it contains the other, else one below the other. */
function keepBoth(theirs: readonly string[], mine: readonly string[]): string[] {
  const [theirText, myText] = [theirs.join('\n'), mine.join('\n')];
  if (theirText.includes(myText)) return [...theirs];
  if (myText.includes(theirText)) return [...mine];
  return [...theirs, ...mine];
}

const isBlank = (line: string): boolean => line.trim() === '';

function countLines(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/**
 * Removes the repetitions that a merge made: each line occurs at most as often as in the text that has it most often.
 * Otherwise two editors that keep changing one place at the same time would duplicate it with each save.
 */
function withoutCopies(merged: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] {
  const [inTheirs, inMine] = [countLines(theirs), countLines(mine)];
  const seen = new Map<string, number>();
  const kept: string[] = [];
  let dropped = false;
  for (const line of merged) {
    if (isBlank(line)) {
      // Keep the blank line unless the paragraph before it was dropped.
      if (!dropped) kept.push(line);
      continue;
    }
    const count = (seen.get(line) ?? 0) + 1;
    dropped = count > Math.max(inTheirs.get(line) ?? 0, inMine.get(line) ?? 0);
    if (dropped) continue;
    seen.set(line, count);
    kept.push(line);
  }
  return kept;
}

/**
 * Three-way merge by lines. The result has the lines of both texts, without those that one edit deleted; where the base is
 * known, a line occurs at most as often as in the text that has it most often.
 * @param base the text from which both edits started; '' when it is not known, and then both texts are kept.
 * @param theirs the text that is saved already. @param mine the text to be saved.
 */
export function mergeNotes(base: string, theirs: string, mine: string): string {
  if (theirs === mine || mine === base) return theirs;
  if (theirs === base) return mine;
  const [a, o, b] = [lines(theirs), lines(base), lines(mine)];
  // Without a base, blank lines would match each other and the paragraphs of two notes would be interleaved.
  if (base.trim() === '' || Math.max(a.length, o.length, b.length) > mostLines) return keepBoth(a, b).join('\n');
  const regions = diff3Merge(a, o, b, { excludeFalseConflicts: true });
  const merged = regions.flatMap(({ ok, conflict }) => ok ?? (conflict ? keepBoth(conflict.a, conflict.b) : []));
  return withoutCopies(merged, a, b).join('\n');
}

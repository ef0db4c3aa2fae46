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

const isBlank = (line: string): boolean => line.trim() === '';

function countLines(all: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const line of all) counts.set(line, (counts.get(line) ?? 0) + 1);
  return counts;
}

/**
 * Without the repetitions that joining made: a line stands as often as in the text that has it most. Otherwise two
 * editors that keep changing one place at the same moment would copy it with each save.
 */
function withoutCopies(merged: readonly string[], theirs: readonly string[], mine: readonly string[]): string[] {
  const [inTheirs, inMine] = [countLines(theirs), countLines(mine)];
  const seen = new Map<string, number>();
  const kept: string[] = [];
  let dropped = false;
  for (const line of merged) {
    if (isBlank(line)) {
      // The paragraph behind which it stood is gone.
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
 * Three-way merge by lines. Each line of both texts that was not deleted is there; where the common beginning is known,
 * none stands more often than in the text that has it most.
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
  const merged = regions.flatMap(({ ok, conflict }) => ok ?? (conflict ? keepBoth(conflict.a, conflict.b) : []));
  return withoutCopies(merged, a, b).join('\n');
}

import { readerOf } from '~/lib/formats/readers/readers';
import type { ReadEntry, ReadItem, ReadProblem } from '~/lib/papers/readEntry';
import type { ReaderId } from '~/lib/papers/readerIds';

/** Reads a text to its end. */
export function collected(items: Iterable<ReadItem>): { entries: ReadEntry[]; problems: ReadProblem[] } {
  const entries: ReadEntry[] = [];
  const problems: ReadProblem[] = [];
  for (const item of items) {
    if (item === undefined) continue;
    if ('entry' in item) entries.push(item.entry);
    else problems.push(item.problem);
  }
  return { entries, problems };
}

export async function readBy(id: ReaderId, text: string) {
  const reader = readerOf(id);
  return collected(reader.read(text));
}

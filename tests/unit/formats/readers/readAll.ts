import type { Reader } from '~/lib/formats/readers/reader';
import type { Bibliography } from '~/lib/papers/paper';
import type { ReadEntry, ReadProblem } from '~/lib/papers/readEntry';

/** Everything that a reader gives for a file. */
export function readAll(reader: Reader, text: string): { entries: ReadEntry[]; problems: ReadProblem[] } {
  const entries: ReadEntry[] = [];
  const problems: ReadProblem[] = [];
  for (const item of reader.read(text)) {
    if (item === undefined) continue;
    if ('entry' in item) entries.push(item.entry);
    else problems.push(item.problem);
  }
  return { entries, problems };
}

/** The entry of a file that has one. */
export function readOne(reader: Reader, text: string): ReadEntry & { bibliography: Bibliography } {
  const { entries } = readAll(reader, text);
  const [entry] = entries;
  if (entry === undefined || entries.length !== 1) throw new Error(`${entries.length} entries`);
  return entry;
}

/** Problems as their code and values. */
export const codes = (problems: readonly ReadProblem[]): string[][] => problems.map(({ code, values = [] }) => [code, ...values]);

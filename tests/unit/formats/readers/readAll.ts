import type { Reader, ReaderId } from '~/lib/formats/readers/reader';
import { loadReader } from '~/lib/formats/readers/readers';
import type { Bibliography } from '~/lib/papers/paper';
import type { ReadEntry, ReadItem, ReadProblem } from '~/lib/papers/readEntry';

export interface ReadFile {
  entries: ReadEntry[];
  problems: ReadProblem[];
}

/** Reads a text to its end. */
export function collected(items: Iterable<ReadItem>): ReadFile {
  const entries: ReadEntry[] = [];
  const problems: ReadProblem[] = [];
  for (const item of items) {
    if (item === undefined) continue;
    if ('entry' in item) entries.push(item.entry);
    else problems.push(item.problem);
  }
  return { entries, problems };
}

/** Everything that a reader gives for a file. */
export const readAll = (reader: Reader, text: string): ReadFile => collected(reader.read(text));

/** The same by the id of a reader, which is loaded as an import loads it. */
export async function readAs(id: ReaderId, text: string): Promise<ReadFile> {
  const reader = await loadReader(id);
  if (!reader) throw new Error(`There is no reader ${id}.`);
  return collected(reader.read(text));
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

/** The entries of files that were read, between preview and import: a blob, which the browser keeps out of the page's memory. */
import type { PlacedEntry } from '~/lib/library/import/placedEntry';

/** Entries in one line of JSON. */
const perLine = 200;

export function* entriesFile(entries: readonly PlacedEntry[]): Generator<undefined, Blob, undefined> {
  const lines: string[] = [];
  for (let start = 0; start < entries.length; start += perLine) {
    lines.push(`${JSON.stringify(entries.slice(start, start + perLine))}\n`);
    yield;
  }
  return new Blob(lines, { type: 'application/jsonl' });
}

export async function entriesIn(file: Blob): Promise<PlacedEntry[]> {
  const text = await file.text();
  const entries: PlacedEntry[] = [];
  for (let start = 0; start < text.length; ) {
    const end = text.indexOf('\n', start);
    for (const entry of JSON.parse(text.slice(start, end)) as PlacedEntry[]) entries.push(entry);
    start = end + 1;
  }
  return entries;
}

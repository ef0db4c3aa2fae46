import type { EntryBuilder } from './entryBuilder';

/** Takes the name of a journal, of proceedings or of a book, which is also what cards show as the venue. */
export function publishedIn(entry: EntryBuilder, name: string | undefined, from: string): void {
  entry.text('container', name, from);
  if (!entry.has('venue')) entry.text('venue', name, from);
}

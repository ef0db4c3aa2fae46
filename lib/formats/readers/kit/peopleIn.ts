import { authorsIn } from '~/lib/papers/authorList';
import type { EntryBuilder } from './entryBuilder';

/** Takes a line of names, whatever separates them, into an entry. */
export function peopleIn(entry: EntryBuilder, text: string, list: 'authors' | 'editors' = 'authors'): void {
  for (const { name, given, family, suffix } of authorsIn(text)) {
    entry.person(list, family === undefined ? { given: name } : { given, family, suffix });
  }
  if (/\bet\.? al\b|\band others\b/i.test(text.slice(-40))) entry.others(list);
}

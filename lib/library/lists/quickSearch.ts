import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { isBlank } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import { titleKey } from '~/lib/papers/text/foldText';
import { entryWalk } from './entryWalk';
import { readEntries } from './getEntries';
import type { LibraryFilter } from './libraryFilter';

export interface QuickQuestion {
  /** Papers with one of these are meant before all others. */
  identifiers: readonly Identifier[];
  /** As typed: titles that begin with it come next, wherever they stand in the library. */
  text: string;
  /** Then the newest papers that fit. */
  filter: LibraryFilter;
  limit: number;
  signal: AbortSignal;
}

/** Of the newest papers so many are read, a few at a time: nobody waits longer for the address line. */
const mostRead = 10_000;
const perRead = 200;

/**
 * A few papers for a few letters, for places that may not hold the library's text. Yields what is found so far, whenever
 * that has grown.
 * @throws the signal's reason when it is aborted between two reads.
 */
export async function* quickSearch(db: LibraryDatabase, question: QuickQuestion): AsyncGenerator<LibraryEntry[]> {
  const { identifiers, text, filter, limit, signal } = question;
  const found = new Map<string, LibraryEntry>();
  const take = (entries: readonly LibraryEntry[]): boolean => {
    const before = found.size;
    for (const entry of entries) if (found.size < limit && !isBlank(entry.annotation)) found.set(entry.paper.id, entry);
    return found.size > before;
  };

  if (take(await named(db, identifiers, titleKey(text), limit))) yield [...found.values()];
  const walk = entryWalk(db, { filter, sort: 'added', descending: true });
  for (let read = 0; read < mostRead && found.size < limit; read += perRead) {
    signal.throwIfAborted();
    const entries = await walk.next(perRead);
    if (!entries) return;
    if (take(entries)) yield [...found.values()];
  }
}

const named = (db: LibraryDatabase, identifiers: readonly Identifier[], title: string, limit: number) =>
  readTransaction(db, [db.identifiers, db.papers, db.annotations], async () => {
    const names = await db.identifiers.bulkGet([...identifiers]);
    const titled =
      title === ''
        ? []
        : await db.papers
            .where('[titleKey+id]')
            .between([title, ''], [`${title}\uffff`, ''])
            // Some may be without any mark, and in no list.
            .limit(2 * limit)
            .primaryKeys();
    return readEntries(db, [...new Set([...names.flatMap((name) => name?.paperId ?? []), ...titled])]);
  });

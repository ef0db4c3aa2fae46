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
  /** Papers with one of these come first. */
  identifiers: readonly Identifier[];
  /** As typed. Papers of the whole library whose title begins with it come next. */
  text: string;
  /** The newest papers that match come last. */
  filter: LibraryFilter;
  limit: number;
  signal: AbortSignal;
}

/** The newest papers that are read at most: suggestions in the address bar must not take longer. */
const mostRead = 10_000;
/** Papers read per transaction. */
const perRead = 200;

/**
 * Finds a few papers for a short text without holding the library's text in memory. Yields all papers found so far, each time
 * that more are found.
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
            // More than `limit`, because blank records are dropped.
            .limit(2 * limit)
            .primaryKeys();
    return readEntries(db, [...new Set([...names.flatMap((name) => name?.paperId ?? []), ...titled])]);
  });

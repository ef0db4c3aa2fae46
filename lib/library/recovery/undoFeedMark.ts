import type { CommandOptions } from '~/lib/library/database/commandOptions';
import type { LibraryDatabase } from '~/lib/library/database/database';
import { LibraryError } from '~/lib/library/database/libraryError';
import { readTransaction } from '~/lib/library/database/transactions';
import { feedSession, type HistoryAction } from '~/lib/papers/history';
import { undo } from './undo';

const ofFeeds: ReadonlySet<HistoryAction> = new Set<HistoryAction>(['star', 'unstar', 'status', 'tags']);

/**
 * Undoes a star, a status or tags that were set on a feed. A script in a page may undo nothing else: it could guess the numbers of
 * entries. Does nothing if that was done before: a page whose request got no reply sends it again.
 * @throws LibraryError `not-found` for any other entry; what `undo` throws.
 */
export async function undoFeedMark(db: LibraryDatabase, entry: number, options: CommandOptions = {}): Promise<void> {
  const read = () => readTransaction(db, [db.history], () => db.history.get(entry));
  const found = await read();
  if (!found || found.session !== feedSession || !ofFeeds.has(found.action))
    throw new LibraryError('not-found', 'There is no such mark of a feed.');
  try {
    await undo(db, entry, options);
  } catch (error) {
    // The first of two equal requests may have ended meanwhile.
    if ((await read())?.undoneAt === undefined) throw error;
  }
}

import type { LibraryDatabase } from '~/lib/library/database/database';
import { readTransaction } from '~/lib/library/database/transactions';
import { readSeen, type Seen, seenMark } from '~/lib/library/seen/seenFor';
import type { Mark } from '~/lib/papers/annotation';
import type { Identifier } from '~/lib/papers/identifiers/identifier';
import { type RecordMark, recordMarks, tablesOfMarks } from './recordMarks';

/**
 * The marks of many cards: takes a list of identifiers per card, and returns a mark per card in the same order. A card whose
 * identifiers name several records gets the merged mark of them, because marking it would merge them. If these are kept
 * apart, it gets the mark of the record that its first known identifier names.
 * @param now milliseconds since the epoch, for `Mark.seen`.
 */
export const marksFor = (db: LibraryDatabase, cards: readonly (readonly Identifier[])[], now = Date.now()): Promise<Mark[]> =>
  readTransaction(db, [...tablesOfMarks(db), db.seenIndex], async () => {
    const [marks, seen] = await Promise.all([recordMarks(db, cards), readSeen(db, cards, now)]);
    return marks.map((mark, index) => withSeen(mark, seen[index]));
  });

function withSeen({ mark, isListed }: RecordMark, known: Seen | undefined): Mark {
  const seen = known && seenMark(known, isListed);
  return seen ? { ...mark, seen } : mark;
}

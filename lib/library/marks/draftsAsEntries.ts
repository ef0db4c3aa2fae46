import type { LibraryDatabase } from '~/lib/library/database/database';
import { annotationOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { blankAnnotation } from '~/lib/papers/annotation';
import type { LibraryEntry } from '~/lib/papers/libraryEntry';
import type { PaperDraft } from '~/lib/papers/paper';
import { draftsAsPapers } from './draftsAsPapers';

/**
 * The papers that a page shows, for a reading list: completed by what the library knows of them, with the marks that they have
 * there. A paper that is not in the library has an id of its own each time. Writes nothing.
 * @param now milliseconds since the epoch.
 */
export const draftsAsEntries = (db: LibraryDatabase, drafts: readonly PaperDraft[], now = Date.now()): Promise<LibraryEntry[]> =>
  readTransaction(db, [db.identifiers, db.papers, db.annotations], async () => {
    const papers = await draftsAsPapers(db, drafts, now);
    const rows = await db.annotations.bulkGet(papers.map(({ id }) => id));
    return papers.map((paper, index) => {
      const row = rows[index];
      return { paper, annotation: row ? annotationOf(row) : blankAnnotation };
    });
  });

import type { LibraryDatabase } from '~/lib/library/database/database';
import { lookUpIdentifiers } from '~/lib/library/derived/findRecords';
import { applyDetails } from '~/lib/library/details/applyDetails';
import { getEntries } from '~/lib/library/lists/getEntries';
import { detailChanges } from '~/lib/papers/merging/paperDetails';
import type { PaperDraft } from '~/lib/papers/paper';

/**
 * Puts what a draft says into the record of its paper, where the library has one.
 * @returns the number of the history entry; 0 where there is no record, or nothing new.
 */
export async function completeRecord(db: LibraryDatabase, draft: PaperDraft): Promise<number> {
  const id = (await lookUpIdentifiers(db, draft.identifiers.slice(0, 1))).get(draft.identifiers[0]);
  const [known] = id === undefined ? [] : await getEntries(db, [id]);
  if (!known) return 0;
  const changes = detailChanges(known.paper, [draft]);
  const identifiers = draft.identifiers.filter((name) => !known.paper.identifiers.includes(name));
  return (await applyDetails(db, [{ id: known.paper.id, changes, identifiers, merges: [] }])).entry;
}

import type { LibraryDatabase } from '~/lib/library/database/database';
import { paperOf } from '~/lib/library/database/rows';
import { readTransaction } from '~/lib/library/database/transactions';
import { recordsByIdentifier } from '~/lib/library/derived/findRecords';
import { draftToPaper, mergePaper } from '~/lib/papers/merging/mergeBibliography';
import type { Paper, PaperDraft } from '~/lib/papers/paper';

/**
 * The papers that drafts describe, in their order, completed by what the library knows of them. Writes nothing.
 * @param now milliseconds since the epoch.
 */
export const draftsAsPapers = (db: LibraryDatabase, drafts: readonly PaperDraft[], now = Date.now()): Promise<Paper[]> =>
  readTransaction(db, [db.identifiers, db.papers], async () => {
    const owners = await recordsByIdentifier(
      db,
      drafts.flatMap(({ identifiers }) => identifiers),
    );
    const rows = await db.papers.bulkGet([...new Set(owners.values())]);
    const known = new Map(rows.flatMap((row) => (row ? [[row.id, paperOf(row)] as const] : [])));
    return drafts.map((draft) => {
      const shown = draftToPaper(draft, crypto.randomUUID(), now);
      const owner = draft.identifiers.map((identifier) => owners.get(identifier)).find((id) => id !== undefined);
      const record = owner === undefined ? undefined : known.get(owner);
      return record ? mergePaper(record, shown) : shown;
    });
  });
